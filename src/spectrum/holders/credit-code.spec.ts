import { creditCodeCheckSign, isCreditCode } from './credit-code';

describe('the unified social credit code', () => {
  // docs/science.md 10, T21.
  it('has the check sign of GB 32100', () => {
    expect(creditCodeCheckSign('91350100M000100Y4')).toBe('3');
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it('shows each single wrong sign, and two neighbors that have changed places', () => {
    const code = '91350100M000100Y43';
    for (let i = 0; i < 17; i++) {
      const wrong = code[i] === '7' ? '8' : '7';
      expect(isCreditCode(code.slice(0, i) + wrong + code.slice(i + 1))).toBe(false);
      if (code[i] === code[i + 1]) continue;
      expect(isCreditCode(code.slice(0, i) + (code[i + 1] as string) + (code[i] as string) + code.slice(i + 2))).toBe(false);
    }
  });

  it.each(['', '91350100M000100Y4', '91350100M000100I43', '91350100m000100y43', '91350100M000100Y433'])('is not "%s"', (text) => {
    expect(isCreditCode(text)).toBe(false);
  });
});
