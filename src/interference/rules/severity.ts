import type { Sensitivity } from '../../spectrum/allocations/allocation';
import type { Severity } from './rule';

/** One level more where a band of safety of life (B) is hit, the highest where distress and safety (A) is. @see docs/science.md 6.2 */
export function raisedBy(sensitivity: Sensitivity, severity: Severity): Severity {
  if (sensitivity === 'A') return 1;
  return sensitivity === 'B' ? (Math.max(1, severity - 1) as Severity) : severity;
}

/** Chinese interference grade 干扰等级 of a severity. @see docs/science.md 6.2, implementing rules of 2018, Art. 3 */
export function gradeOf(severity: Severity): 1 | 2 | 3 {
  return severity >= 3 ? 3 : (severity as 1 | 2);
}
