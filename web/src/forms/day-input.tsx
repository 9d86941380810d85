import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DayInputProps {
  readonly id?: string;
  /** `2026-11-23` */
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

const DAY = 'YYYY-MM-DD';

/** A day of the calendar, without time or zone. */
export function DayInput({ id, value, onChange }: DayInputProps) {
  return (
    <DatePicker
      id={id}
      format={DAY}
      style={{ width: '100%' }}
      value={value ? dayjs(value, DAY) : null}
      onChange={(day) => onChange?.(day ? day.format(DAY) : undefined)}
    />
  );
}
