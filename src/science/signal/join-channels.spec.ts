import { joinChannels } from './join-channels';
import { BROADCAST_RULES } from './split-rule';

const runs = (...spans: [number, number][]): { firstBin: number; lastBin: number }[] =>
  spans.map(([firstBin, lastBin]) => ({ firstBin, lastBin }));
const join = (...spans: [number, number][]): unknown => joinChannels(runs(...spans), 470e6, 100_000, BROADCAST_RULES);

describe('joinChannels', () => {
  it('joins the parts of a television channel that a notch has divided', () => {
    expect(join([2, 30], [36, 77])).toEqual(runs([2, 77]));
  });

  it('keeps neighboring channels apart', () => {
    expect(join([2, 77], [82, 157])).toEqual(runs([2, 77], [82, 157]));
  });

  it('leaves narrow emissions in an empty channel as they are', () => {
    expect(join([2, 3], [36, 37])).toEqual(runs([2, 3], [36, 37]));
  });

  it('joins nothing outside the bands of the plan', () => {
    expect(joinChannels(runs([2, 30], [36, 77]), 87e6, 25_000, BROADCAST_RULES)).toEqual(runs([2, 30], [36, 77]));
  });
});
