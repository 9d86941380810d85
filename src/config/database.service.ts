import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Transaction } from './transaction';

/**
 * SQL with parameters, one query or several in a transaction, on the pool of TypeORM's data source.
 *
 * The only place that makes query runners: a forgotten one would hold its connection for ever.
 */
@Injectable()
export class Database implements Transaction {
  constructor(private readonly source: DataSource) {}

  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.withRunner((runner) => rows<Row>(runner, sql, parameters));
  }

  /** Commits when `work` resolves; rolls back and rethrows when it rejects. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.withRunner(async (runner) => {
      await runner.startTransaction();
      try {
        const result = await work({ query: (sql, parameters = []) => rows(runner, sql, parameters) });
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
  }

  private async withRunner<Result>(work: (runner: QueryRunner) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}

/** The structured result has the rows alone, also of an UPDATE or DELETE, for which the plain one wraps them. */
async function rows<Row>(runner: QueryRunner, sql: string, parameters: unknown[]): Promise<Row[]> {
  const result = await runner.query(sql, parameters, true);
  return (result.records ?? []) as Row[];
}
