import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { AdministratorReset } from './access/users/administrator-reset.service';
import { dataSourceOptions, migrate } from './config/data-source';
import { Database } from './config/database.service';
import { readEnvironment, StartupError } from './config/environment';
import { databaseAtHand } from './database-at-hand.main';

/** `npm run reset-admin -- [name]`: a new one-time password for an administrator, printed once. Needs the database, not the service. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env, { signsTokens: false });
  const database = await databaseAtHand(environment);
  try {
    const { username, password } = await reset(database.url, process.argv[2] ?? environment.adminUsername);
    process.stdout.write(`New one-time password of ${username}: ${password} (shown only now; to be changed after signing in)\n`);
  } finally {
    await database.close();
  }
}

async function reset(url: string, name: string): Promise<{ username: string; password: string }> {
  await migrate(url).catch((error: unknown) => {
    throw new StartupError(`the database cannot be used: ${reasonOf(error)}`);
  });
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    return await AdministratorReset.of(new Database(source)).reset(name);
  } finally {
    await source.destroy();
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return (cause as Error).message.split('\n')[0] ?? '';
}

main().catch((error: unknown) => {
  process.stderr.write(`No password was reset: ${reasonOf(error)}\n`);
  process.exitCode = 1;
});
