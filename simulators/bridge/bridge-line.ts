import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stateFolder } from '../run-state';
import { StationClient } from '../station/station-client';
import { Spool } from '../station/spool';
import { takeFolder } from '../station/spool-lock';
import type { BridgeOptions } from './bridge-options';
import type { messagesOf } from './sweep-messages';

const MOST_WAITING = 500;
const LOOK_EVERY_MS = 50;

export interface BridgeLine {
  /** Puts a message into the spool, from which it is sent; waits while too many are there. */
  send(message: ReturnType<typeof messagesOf>[number]): Promise<void>;
  /** Resolves when the spool is on the disk. */
  sync(): Promise<void>;
  /** Resolves when all is acknowledged. */
  drained(): Promise<void>;
  /** Messages that the service could not use. */
  rejected(): number;
  /** Hangs up. What a stream has measured waits in the spool for the next start; a file's is in the file. */
  close(): Promise<void>;
}

/**
 * A station's line to the broker, with a spool of its own for each broker and station.
 *
 * Sending and waiting throw an Error when the broker refuses the station: trying again would change nothing.
 */
export function openLine(options: BridgeOptions, boot: string, log: (sentence: string) => void): BridgeLine {
  const { brokerUrl, station: code, prefecture, secret } = options;
  const folder = stateFolder(options.dataDir, 'bridge', new URL(brokerUrl).host, code);
  const release = takeFolder(folder);
  const spool = Spool.open(path.join(folder, 'messages.spool'));
  const isStream = options.file === '-';
  const whatWaits = isStream ? '; what was measured waits in the spool' : '';
  let rejected = 0;
  let refusal: string | null = null;
  const client = new StationClient({
    ...{ brokerUrl, code, prefecture, secret, boot, spool },
    log: (sentence) => {
      if (!refusal) log(sentence);
    },
    onRefused: () => (refusal = `${brokerUrl} refuses the secret of station ${code}${whatWaits}`),
    onForbidden: () => (refusal = `${brokerUrl} does not let station ${code} speak for prefecture ${prefecture}${whatWaits}`),
    onRejected: (sentence) => {
      if (rejected === 0) log(sentence);
      rejected += 1;
    },
  });
  client.start();
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) {
      if (refusal) throw new Error(refusal);
      await pause(LOOK_EVERY_MS);
    }
  };
  return {
    async send({ seq, capturedAt, bytes }) {
      await until(() => spool.size < MOST_WAITING);
      spool.add({ kind: 'sweep', boot, seq, capturedAt }, bytes);
      client.wake();
    },
    sync: () => spool.sync(),
    drained: () => until(() => spool.size === 0),
    rejected: () => rejected,
    async close() {
      await client.stop(isStream ? 'offline' : 'maintenance');
      if (!isStream) spool.forget([...spool.messages()].filter((message) => message.boot === boot).map(({ id }) => id));
      spool.close();
      release();
    },
  };
}
