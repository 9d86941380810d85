import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFieldStrengthTable } from '../../src/science/propagation/field-strength-table';

/** The tables of P.1546 over land that the service ships. */
export const LAND_TABLE = parseFieldStrengthTable(readFileSync(join(__dirname, '../../data/p1546-land.csv'), 'utf8'));
