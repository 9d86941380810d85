import { commandOf, processesWith } from '../support/processes';
import { Program } from '../support/program';
import { waitFor } from '../support/wait-for';

const WITHIN_MS = 10_000;

function simulatorOf(program: Program): number | undefined {
  return processesWith(program.dataDir).find((pid) => commandOf(pid).includes('simulators/main.js'));
}

function hasChild(program: Program, command: string): boolean {
  return processesWith(program.dataDir).some((pid) => commandOf(pid).includes(command));
}

/** At once, but for the last breath of a watchdog. */
async function nothingRuns(program: Program): Promise<void> {
  await waitFor('the last process to end', () => processesWith(program.dataDir).length === 0, { timeoutMs: 1_000 });
}

describe('the end of the service', () => {
  it.each([
    ['SIGTERM', 'npm alone', false],
    ['SIGINT', 'npm alone', false],
    ['SIGTERM', 'the group of npm', true],
    ['SIGINT', 'the group of npm', true],
  ] as const)('by %s to %s comes within 10 s, with exit code 0, and leaves no process', async (signal, _, toGroup) => {
    const program = await Program.start({ SIMULATE: 'black-broadcast' }, 'npm');
    await program.ready();
    await waitFor('the simulator', () => simulatorOf(program));
    const { code, tookMs } = await program.end(signal, { toGroup });
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(WITHIN_MS);
    await nothingRuns(program);
    expect(program.complaints.filter((line) => line.startsWith('Spectrum Watch'))).toEqual([]);
  });

  it.each([
    ['lays out its database', (program: Program) => hasChild(program, 'initdb')],
    ['starts its database', (program: Program) => hasChild(program, 'postgres -D')],
    ['has started its database', (program: Program) => program.stdout.join('').includes('Embedded PostgreSQL is ready')],
  ])('may be wished while it %s, and the next start knows nothing of it', async (_, moment) => {
    const program = await Program.start();
    await waitFor('the moment', () => moment(program), { everyMs: 5 });
    const { code, tookMs } = await program.end('SIGTERM');
    expect(program.isReady).toBe(false);
    expect({ code, complaints: program.complaints }).toEqual({ code: 0, complaints: [] });
    expect(tookMs).toBeLessThan(WITHIN_MS);
    await nothingRuns(program);

    const next = await (await Program.start({ DATA_DIR: program.dataDir })).ready();
    expect((await next.end('SIGTERM')).code).toBe(0);
  });
});
