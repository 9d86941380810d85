/** What a repository needs of a connection or a transaction: TypeORM's EntityManager and DataSource both have it. */
export interface Transaction {
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}
