import { networkArea } from './network-area';

const at = (east: number, north: number): { east: number; north: number } => ({ east, north });
const network = networkArea([at(0, 0), at(20, 0), at(0, 10), at(20, 10)]);

describe('networkArea', () => {
  it('measures in spans of the network', () => {
    expect(network.span).toBe(20);
    expect(network.boxWith(0.5)).toEqual({ west: -10, south: -10, width: 40, height: 30 });
    expect(network.outside(at(10, 5))).toBe(0);
    expect(network.outside(at(10, 12))).toBeCloseTo(0.1, 12);
  });

  it('tells stations on one line, in whatever direction, from those that are not', () => {
    expect(network.isLine).toBe(false);
    expect(networkArea([at(0, 0), at(10, 10.2), at(20, 20)]).isLine).toBe(true);
    expect(networkArea([at(0, 0), at(0, 10)]).isLine).toBe(true);
    expect(networkArea([at(3, 4)]).isLine).toBe(true);
  });

  it('refuses no stations', () => {
    expect(() => networkArea([])).toThrow(/^points:/);
  });
});
