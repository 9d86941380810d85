/** A longer copy of a column that has room for the index, twice as long as before at least. */
export function grown<Column extends Float64Array | Int32Array>(column: Column, index: number, filler = 0): Column {
  const length = Math.max(2 * column.length, index + 1);
  const copy = new (column.constructor as new (length: number) => Column)(length);
  copy.fill(filler, column.length);
  copy.set(column);
  return copy;
}
