import { readFileSync } from 'node:fs';
import { parseFieldStrengthTable, type FieldStrengthTable } from '../science/propagation/field-strength-table';
import { dataFile } from './package-root';

let table: FieldStrengthTable | undefined;

/** The field strengths of ITU-R P.1546 over land that the service ships, read when they are first asked for. */
export function landTable(): FieldStrengthTable {
  return (table ??= parseFieldStrengthTable(readFileSync(dataFile('p1546-land.csv'), 'utf8')));
}
