import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { useProblemText } from '../components/use-problem-text';
import { placeProblems } from './field-path';

export interface FormProblem {
  /** What is to be said above the form; null if nothing is wrong, or only at the fields. */
  readonly sentence: string | null;
  /** Puts what the service did not take at its fields, and brings the first into view. */
  readonly show: (error: unknown) => void;
  readonly clear: () => void;
}

/** What the service says of a form. */
export function useFormProblem<Values>(form: FormInstance<Values>): FormProblem {
  const { t } = useTranslation();
  const text = useProblemText();
  const [sentence, setSentence] = useState<string | null>(null);
  const show = (error: unknown): void => {
    const problem = asProblem(error);
    const { fields, elsewhere } = placeProblems(
      problem.errors,
      form.getFieldsError().map(({ name }) => name),
    );
    form.setFields(fields.map(({ name, errors }) => ({ name: name as never, errors })));
    const first = fields[0];
    if (first) form.scrollToField(first.name, { behavior: 'smooth', block: 'center' });
    const others = elsewhere.map(({ path, message }) => `${path}: ${message}`);
    if (problem.errors.length === 0) setSentence(text(problem));
    else setSentence([t('problem.fields'), ...others].join(' '));
  };
  return { sentence, show, clear: () => setSentence(null) };
}
