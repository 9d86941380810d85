import type { DbuvPerMeter, Decibels } from '../../shared/units';
import { maximumField, predictFieldStrength } from './field-strength';
import type { FieldStrengthTable } from './field-strength-table';
import type { LandPath } from './land-path';
import { transmissionLoss } from './transmission-loss';

/** A step of the procedure and what it gave: dBµV/m for fields, dB for corrections and losses, m for heights, degrees for angles. */
export interface PredictionStep {
  readonly name: string;
  readonly section: string;
  readonly value: number;
}

export interface ExplainedField {
  /** For 1 kW e.r.p. */
  readonly fieldDbuvM: DbuvPerMeter;
  /** The most that 1 kW e.r.p. can give. */
  readonly maximumDbuvM: DbuvPerMeter;
  readonly lossDb: Decibels;
  readonly steps: readonly PredictionStep[];
}

/**
 * The prediction of `predictFieldStrength` with every step that it took and the basic transmission loss that belongs to it.
 *
 * @throws RangeError  as `predictFieldStrength`
 * @see ITU-R P.1546-6, Annex 6
 */
export function explainFieldStrength(path: LandPath, table: FieldStrengthTable): ExplainedField {
  const steps: PredictionStep[] = [];
  const note = (name: string, section: string, value: number): number => steps.push({ name, section: `Annex 5, § ${section}`, value });
  const fieldDbuvM = predictFieldStrength(path, table, note);
  const lossDb = transmissionLoss(fieldDbuvM, path.frequencyHz / 1e6);
  note('basic transmission loss', '17', lossDb);
  return { fieldDbuvM, maximumDbuvM: maximumField(path), lossDb, steps };
}
