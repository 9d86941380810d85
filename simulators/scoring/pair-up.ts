/**
 * Pairs rows with columns, each at most once, as many as can be; of several ways the one that takes rows and columns in their order.
 *
 * @param fits    whether a row may go with a column
 * @param begun   pairs to begin with: their rows and columns stay paired, though maybe with others
 * @returns       column of each row, or −1
 * @see H. W. Kuhn, "The Hungarian method for the assignment problem", 1955; augmenting paths
 */
export function pairUp(rows: number, columns: number, fits: (row: number, column: number) => boolean, begun?: readonly number[]): number[] {
  const columnOf = begun ? [...begun] : new Array<number>(rows).fill(-1);
  const rowOf = new Array<number>(columns).fill(-1);
  columnOf.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row;
  });
  const findPlace = (row: number, tried: Set<number>): boolean => {
    for (let column = 0; column < columns; column += 1) {
      if (tried.has(column) || !fits(row, column)) continue;
      tried.add(column);
      const holder = rowOf[column] as number;
      if (holder >= 0 && !findPlace(holder, tried)) continue;
      rowOf[column] = row;
      columnOf[row] = column;
      return true;
    }
    return false;
  };
  for (let row = 0; row < rows; row += 1) if (columnOf[row] === -1) findPlace(row, new Set());
  return columnOf;
}
