import { Select } from 'antd';
import { usePrefectures } from '../prefectures/prefectures-context';

interface PrefectureSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly onChange?: (code: string) => void;
}

/** One of the prefectures in which the user works; another one is shown, but cannot be chosen. */
export function PrefectureSelect({ value, ...rest }: PrefectureSelectProps) {
  const { own, all } = usePrefectures();
  const foreign = all.filter((option) => option.value === value && !own.some((other) => other.value === value));
  return <Select {...rest} value={value} options={[...own, ...foreign]} showSearch={{ optionFilterProp: 'label' }} />;
}
