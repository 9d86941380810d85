/** 31 signs: figures and letters without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Length of a unified social credit code 统一社会信用代码, with its check sign. */
export const CREDIT_CODE_LENGTH = 18;

/**
 * Check sign of the first 17 signs of a unified social credit code: (31 − Σ cᵢ·wᵢ mod 31) mod 31.
 *
 * @returns  null if they are not 17 signs of the alphabet
 * @see GB 32100-2015
 */
export function creditCodeCheckSign(signs: string): string | null {
  const values = [...signs].map((sign) => ALPHABET.indexOf(sign));
  if (values.length !== WEIGHTS.length || values.includes(-1)) return null;
  const sum = values.reduce((total, value, i) => total + value * (WEIGHTS[i] as number), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}

/** Whether a text of 18 signs is a unified social credit code. */
export function isCreditCode(text: string): boolean {
  return text.length === CREDIT_CODE_LENGTH && creditCodeCheckSign(text.slice(0, -1)) === text.at(-1);
}
