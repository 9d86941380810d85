import * as fc from 'fast-check';
import { isLocalizerChannel, isOnRaster, offsetFromRaster, rasterAt, type ChannelRaster } from './channel-raster';

const isChannel = (hz: number): boolean => isOnRaster(hz, rasterAt(hz) as ChannelRaster);

describe('the rasters of the band plan', () => {
  it.each([
    ['AM broadcasting', 621e3],
    ['FM broadcasting', 98.6e6],
    ['VOR', 113.35e6],
    ['air-ground', 121.5e6],
    ['river and sea, channel 16', 156.8e6],
    ['automatic identification of ships', 161.975e6],
    ['private two-way radio', 150.0125e6],
    ['television DS-6', 171e6],
    ['television DS-13', 474e6],
    ['television DS-25', 610e6],
    ['glide path of 108.15 MHz', 334.55e6],
    ['public walkie-talkie, channel 20', 409.9875e6],
    ['common digital radio, channel 1', 406.2125e6],
    ['trunking', 851.0125e6],
    ['railway', 930.2e6],
    ['transponder', 1090e6],
  ])('have a channel for %s on %d Hz', (_, hz) => {
    expect(isChannel(hz)).toBe(true);
    expect(isChannel(hz + 1)).toBe(false);
  });

  it('leave bands without one', () => {
    expect(rasterAt(50e3)).toBeNull();
    expect(rasterAt(13.56e6)).toBeNull();
    expect(rasterAt(2450e6)).toBeNull();
  });

  it('have 20 public walkie-talkie channels, 120 of common digital radio and 600 pairs of trunking', () => {
    const count = (fromHz: number, toHz: number): number => {
      let channels = 0;
      for (let hz = fromHz; hz <= toHz; hz += 6_250) if (isChannel(hz)) channels++;
      return channels;
    };
    expect(count(409.75e6, 409.9875e6)).toBe(20);
    expect(count(406.2125e6, 407.7e6)).toBe(120);
    expect(count(806e6, 821e6 - 1)).toBe(600);
  });

  it('tell the 40 channels of the localizer from the others between', () => {
    const channels = Array.from({ length: 200 }, (_, i) => 107e6 + i * 50e3).filter(isLocalizerChannel);
    expect(channels).toHaveLength(40);
    expect(channels.slice(0, 4)).toEqual([108.1e6, 108.15e6, 108.3e6, 108.35e6]);
    expect(channels.at(-1)).toBe(111.95e6);
  });

  it('are off by no more than half a step', () => {
    const steps = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3e9, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        steps,
        (hz, firstHz, stepHz) => {
          expect(Math.abs(offsetFromRaster(hz, { firstHz, stepHz }))).toBeLessThanOrEqual(stepHz / 2 + 1e-6);
        },
      ),
    );
  });

  it('refuse bad numbers', () => {
    expect(() => offsetFromRaster(NaN, { firstHz: 0, stepHz: 1 })).toThrow(/^frequency: /);
    expect(() => offsetFromRaster(1, { firstHz: 0, stepHz: 0 })).toThrow(/^stepHz: /);
  });
});
