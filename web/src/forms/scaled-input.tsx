import { InputNumber } from 'antd';

interface ScaledInputProps {
  /** So many of the value's unit make one of what is typed: 1e6 for a value in Hz that is typed in MHz. */
  readonly scale: number;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: number | null;
  readonly placeholder?: string;
  readonly min?: number;
  readonly 'aria-label'?: string;
  readonly onChange?: (value: number | null) => void;
}

/** A number that people write in another unit than the service; whole in the service's unit to a thousandth. */
export function ScaledInput({ scale, value, onChange, ...rest }: ScaledInputProps) {
  const shown = value === null || value === undefined ? null : Number((value / scale).toPrecision(12));
  const change = (typed: number | null): void => onChange?.(typed === null ? null : Math.round(typed * scale * 1e3) / 1e3);
  return <InputNumber {...rest} controls={false} style={{ width: '100%' }} value={shown} onChange={change} />;
}
