import { contains, overlaps, type FrequencyRange } from '../../shared/frequency-range';
import { narrowestAllocation, type Allocation, type Sensitivity } from './allocation';

const BAND_OF = ({ lowerHz, upperHz }: Allocation): FrequencyRange => ({ from: lowerHz, to: upperHz });

/**
 * How sensitive the spectrum is that an emission takes up: that of the band in which its center lies, or of a distress or safety-of-life band (A, B) that it
 * reaches into. D where no row says anything.
 */
export function mostSensitive(allocations: readonly Allocation[], span: FrequencyRange): Sensitivity {
  const center = (span.from + span.to) / 2;
  const hit = allocations.filter((row) => overlaps(BAND_OF(row), span) && (row.sensitivity === 'A' || row.sensitivity === 'B'));
  const classes = hit.filter((row) => !contains(BAND_OF(row), center)).map(({ sensitivity }) => sensitivity);
  return [...classes, narrowestAllocation(allocations, center)?.sensitivity ?? 'D'].sort()[0] as Sensitivity;
}
