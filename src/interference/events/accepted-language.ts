/** The languages in which verdicts are written. */
export type Language = 'zh' | 'en';

/**
 * The language that a reader wants most among those that we write, by his Accept-Language; English if he names none of them.
 *
 * @see RFC 9110, section 12.5.4
 */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').flatMap(parseChoice);
  const best = wanted.reduce((a, b) => (b.weight > a.weight ? b : a), { language: 'en', weight: 0 });
  return best.language;
}

function parseChoice(text: string): { language: Language; weight: number }[] {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const language = tag.split('-')[0];
  if (language !== 'zh' && language !== 'en') return [];
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return [{ language, weight: Number.isFinite(weight) ? weight : 0 }];
}
