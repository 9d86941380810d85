import { shareWith } from './activity-share';

const visits = (text: string): Uint8Array => Uint8Array.from(text, Number);

it('is the share of the hits at which all others were on', () => {
  expect(shareWith(visits('11110'), [visits('11011'), visits('01111')])).toBe(0.5);
  expect(shareWith(visits('11110'), [])).toBe(1);
});

it('is unknown for what was never heard', () => {
  expect(shareWith(visits('000'), [visits('111')])).toBeNull();
});

it('needs the same visits', () => {
  expect(() => shareWith(visits('000'), [visits('11')])).toThrow(/^others: /);
});
