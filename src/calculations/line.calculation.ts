import type { Answer, Calculation } from './defined.calculation';

/** Answers one line of JSON with one line of JSON; what is no JSON gets an error like any other. */
export function answerLine(calculation: Calculation, line: string): string {
  return JSON.stringify(answerText(calculation, line));
}

function answerText(calculation: Calculation, line: string): Answer {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch (error) {
    return { error: { code: 'calculation.not-json', message: (error as Error).message, argument: '' } };
  }
  return calculation.answer(given);
}
