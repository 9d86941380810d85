/** What a repository needs of the database or of a transaction in it: rows of a query, with parameters. */
export interface Transaction {
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}
