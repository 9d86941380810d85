import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface MinuteInputProps {
  readonly id?: string;
  /** What the clock in China shows: `2026-11-23T16:00`. */
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
}

const READING = 'YYYY-MM-DDTHH:mm';

/** A reading of the clock in China, whatever the zone of the browser. */
export function MinuteInput({ id, value, onChange }: MinuteInputProps) {
  return (
    <DatePicker
      id={id}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange?.(moment ? moment.format(READING) : undefined)}
    />
  );
}
