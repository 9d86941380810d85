type Matrix = readonly (readonly number[])[];

/** Relative size below which a pivot counts as none. */
const SMALLEST_PIVOT = 1e-13;

/**
 * Inverse of a symmetric, positive definite matrix, by Gauss-Jordan elimination with its diagonal as pivots; for the small ones of least squares.
 *
 * @param matrix  n×n; only read
 * @throws RangeError  if the matrix is empty, not square or not positive definite
 */
export function invertPositive(matrix: Matrix): number[][] {
  const n = matrix.length;
  if (n === 0 || matrix.some((row) => row.length !== n)) throw new RangeError('matrix: a square one is needed');
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const pivotRow = rows[i] as number[];
    const pivot = pivotRow[i] as number;
    if (!(pivot > SMALLEST_PIVOT * (matrix[i]?.[i] as number) && pivot < Infinity)) {
      throw new RangeError('matrix: a positive definite one is needed');
    }
    for (let j = 0; j < 2 * n; j++) pivotRow[j] = (pivotRow[j] as number) / pivot;
    for (let k = 0; k < n; k++) if (k !== i) subtract(rows[k] as number[], pivotRow, i);
  }
  return rows.map((row) => row.slice(n));
}

function subtract(row: number[], pivotRow: readonly number[], column: number): void {
  const factor = row[column] as number;
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) - factor * (pivotRow[j] as number);
}
