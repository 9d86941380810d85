import { MINUTE_MS } from '../../src/shared/time';
import { hasDebianPostgres } from '../support/debian-postgres';
import { hasMosquitto } from '../support/mosquitto';
import { playCampaign, type Strike } from './campaign';
import type { FleetPlan } from './fleet';
import type { External } from './parts';
import { Report } from './report';

const PARTS: Readonly<Record<string, External>> = {
  embedded: { database: false, broker: false },
  external: { database: true, broker: true },
};

/** Four times the service, twice the database; where the broker is another program, once both it and the service. */
function strikesOn({ broker }: External): Strike[] {
  const both: Strike[] = broker ? [[28_000, 'broker-and-service']] : [];
  const service: Strike[] = [6_000, 20_000, 36_000, 52_000].map((at) => [at, 'service']);
  const database: Strike[] = [13_000, 44_000].map((at) => [at, 'database']);
  return [...service, ...database, ...both].sort(([a], [b]) => a - b);
}

/**
 * The same sweeps three times: undisturbed, with bad messages among them by turns, and with bad messages while parts are killed. Nothing may be lost or
 * stored twice, and the judgements must be the same.
 */
async function runOn(name: string, quick: boolean): Promise<boolean> {
  const external = PARTS[name] as External;
  const start = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 45 * MINUTE_MS;
  const plan: FleetPlan = { stations: 30, sweepsPerStation: 600, rate: quick ? 600 : 300, start, bad: 'never' };
  const report = new Report(name);
  const undisturbed = await playCampaign(external, plan, []);
  report.tellUndisturbed(undisturbed);
  const spoiled = await playCampaign(external, { ...plan, bad: 'by-turns' }, []);
  report.tellSpoiled(spoiled, undisturbed.events);
  const struck = await playCampaign(external, { ...plan, bad: 'always' }, quick ? strikesOn(external).slice(0, 3) : strikesOn(external));
  report.tellStruck(struck, undisturbed.events);
  return report.isGood;
}

/** Runs on the parts that are named; else on those of TEST_PARTS; else on all that are installed. Exit code 0 if all is well, 1 if not. */
async function main(given: readonly string[]): Promise<number> {
  const named = given.filter((argument) => argument !== '--quick');
  const installed = Object.keys(PARTS).filter((name) => name === 'embedded' || (hasDebianPostgres && hasMosquitto));
  const chosen = named.length > 0 ? named : process.env.TEST_PARTS ? [process.env.TEST_PARTS] : installed;
  const unknown = chosen.find((name) => !installed.includes(name));
  if (unknown !== undefined) {
    console.error(`These parts are not here: ${unknown}; there are: ${installed.join(', ')} (external: Debian's postgresql and mosquitto)`);
    return 1;
  }
  let isGood = true;
  for (const name of chosen) isGood = (await runOn(name, named.length < given.length)) && isGood;
  return isGood ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => process.exit(code));
