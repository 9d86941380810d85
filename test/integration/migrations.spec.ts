import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { dataSourceOptions, migrate } from '../../src/config/data-source';

const NAME = 'migrations_of_the_tests';

async function administer(statement: string): Promise<void> {
  const url = new URL(process.env.TEST_TEMPLATE_URL as string);
  url.pathname = '/postgres';
  const client = new Client(url.href);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function emptyUrl(): string {
  const url = new URL(process.env.TEST_TEMPLATE_URL as string);
  url.pathname = `/${NAME}`;
  return url.href;
}

/** What stands in the schema, but for TypeORM's own list of migrations. */
async function things(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i' AND relname !~ '^migrations'
     UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typname !~ '^_?migrations' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

beforeAll(() => administer(`CREATE DATABASE ${NAME}`));
afterAll(() => administer(`DROP DATABASE ${NAME} WITH (FORCE)`));

it('bring an empty database up to date once, however many processes begin with it', async () => {
  await Promise.all([1, 2, 3].map(() => migrate(emptyUrl())));
  const source = await new DataSource(dataSourceOptions(emptyUrl(), 2)).initialize();
  const applied = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  expect(applied.map(({ name }) => name).sort()).toEqual([...new Set(source.migrations.map(({ name }) => name as string))].sort());
  await source.destroy();
});

it('leave nothing behind when they are undone, and can be applied again', async () => {
  const source = await new DataSource(dataSourceOptions(emptyUrl(), 2)).initialize();
  const before = await things(source);
  for (let left = source.migrations.length; left > 0; left--) await source.undoLastMigration();
  expect(await things(source)).toEqual([]);
  await source.runMigrations();
  expect(await things(source)).toEqual(before);
  await source.destroy();
});
