import { aScenario, aSimulatedStation, ZERO } from '../../test/builders/a-station-player';
import { decodeMessage } from '../../src/monitoring/mqtt/wire/decode-message';
import type { Task } from '../../src/monitoring/mqtt/wire/service-messages';
import { OnAir } from '../environment/on-air';
import { StationEar } from '../environment/station-ear';
import type { SimulatedStation } from '../scenario/scenario';
import { ChannelMessages } from './channel-messages';
import { StationFaults } from './station-faults';
import { StationTasks } from './station-tasks';

const CHANNEL = { centerHz: 151e6, spanHz: 25e3, durationMs: 500, count: 2 };
const SWEEP = { startHz: 150.9e6, stopHz: 151.1e6, stepHz: 12.5e3, count: 3 };

function aTask(changes: Partial<Task> = {}): Task {
  return { taskId: 't', kind: 'measure', priority: 1, expiresAt: ZERO + 60_000, params: CHANNEL, ...changes };
}

function tasksOf(station: SimulatedStation = aSimulatedStation(), missing: string | null = null): StationTasks {
  const scenario = aScenario();
  const ear = new StationEar(station, new OnAir(scenario, ZERO));
  const faults = new StationFaults(station, []);
  return new StationTasks({ ear, faults, channels: new ChannelMessages(ear, faults), resend: () => missing });
}

/** What comes of it, in short: task and state, or kind of the message; with the time. */
function told(tasks: StationTasks): string[] {
  const lines: string[] = [];
  while (tasks.nextAt < Infinity) {
    for (const measured of tasks.next()) {
      const decoded = decodeMessage(measured.kind, measured.encode('boot', lines.length));
      if (decoded.kind === 'rejected') throw new Error(decoded.detail);
      const { taskId, state, reason } = decoded.body as { taskId?: string; state?: string; reason?: string };
      lines.push([measured.t, taskId, state ?? measured.kind, reason].filter((part) => part !== undefined).join(' '));
    }
  }
  return lines;
}

describe('the tasks of a station', () => {
  it('are accepted, run as often as was asked, and done, under their name', () => {
    const tasks = tasksOf();
    tasks.take(aTask(), 1_000);
    expect(told(tasks)).toEqual(['1000 t accepted', '1000 t running', '1000 t measurement', '1500 t measurement', '1500 t done']);
  });

  it('bring sweeps of any band, and bearings', () => {
    const tasks = tasksOf();
    tasks.take(aTask({ taskId: 's', kind: 'sweep', params: SWEEP }), 0);
    tasks.take(aTask({ taskId: 'b', kind: 'bearing' }), 0);
    expect(told(tasks).filter((line) => /sweep|bearing/.test(line))).toEqual([
      '0 s sweep',
      '250 s sweep',
      '500 s sweep',
      '750 b bearing',
      '1250 b bearing',
    ]);
  });

  it('give way to what is more urgent, between two repetitions', () => {
    const tasks = tasksOf();
    tasks.take(aTask({ taskId: 'slow' }), 0);
    tasks.next();
    tasks.next();
    tasks.take(aTask({ taskId: 'urgent', priority: 9, params: { ...CHANNEL, count: 1 } }), 100);
    expect(told(tasks).filter((line) => line.endsWith('measurement'))).toEqual(['500 urgent measurement', '1000 slow measurement']);
  });

  it('fail when their time is over, whatever is left of them', () => {
    const tasks = tasksOf();
    tasks.take(aTask({ taskId: 'late', expiresAt: ZERO + 10 }), 10);
    tasks.take(aTask({ taskId: 'long', expiresAt: ZERO + 900, params: { ...CHANNEL, count: 9 } }), 10);
    expect(told(tasks)).toEqual(expect.arrayContaining(['10 late failed expired', '1010 long failed expired after 2 of 9']));
  });

  it('can be cancelled; a repeat of a task changes nothing', () => {
    const tasks = tasksOf();
    tasks.take(aTask({ params: { ...CHANNEL, count: 9 } }), 0);
    tasks.take(aTask({ params: { ...CHANNEL, count: 9 } }), 0);
    tasks.take(aTask({ taskId: 'c', kind: 'cancel', params: { taskId: 't' } }), 0);
    expect(told(tasks)).toEqual(['0 t accepted', '0 t failed cancelled', '0 c done']);
  });

  it.each([
    ['a direction from a station that finds none', aTask({ kind: 'bearing' }), 'this station finds no directions'],
    ['a channel without a span', aTask({ params: { ...CHANNEL, spanHz: undefined } }), 'spanHz'],
    ['a band with a single bin', aTask({ kind: 'sweep', params: { ...SWEEP, stopHz: 150.9e6 } }), 'two bins'],
  ])('are refused with the reason: %s', (_, task, reason) => {
    const tasks = tasksOf(aSimulatedStation({ df: undefined }));
    tasks.take(task, 0);
    expect(told(tasks)).toEqual([expect.stringMatching(new RegExp(`^0 t rejected .*${reason}`))]);
  });

  it('send again what is still there, and say what is not', () => {
    const range = { boot: 'b', fromSeq: 0, toSeq: 3 };
    const answers = [null, '4 evicted from the spool, 0 no longer kept'].map((missing) => {
      const tasks = tasksOf(undefined, missing);
      tasks.take(aTask({ kind: 'resend', params: range }), 0);
      return told(tasks);
    });
    expect(answers).toEqual([['0 t done'], ['0 t failed 4 evicted from the spool, 0 no longer kept']]);
  });
});
