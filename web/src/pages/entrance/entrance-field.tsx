import { useId } from 'react';

interface EntranceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly type: 'text' | 'password';
  readonly autoComplete: string;
  readonly autoFocus?: boolean;
  readonly problem?: string;
  readonly hint?: string;
}

/** A labelled input; the browser's password store knows it by `autoComplete`. */
export function EntranceField({ label, problem, hint, ...input }: EntranceFieldProps) {
  const id = useId();
  return (
    <div className="entrance-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} required aria-invalid={problem !== undefined} aria-describedby={`${id}-about`} {...input} />
      <p id={`${id}-about`} className={problem ? 'entrance-wrong' : 'entrance-hint'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
