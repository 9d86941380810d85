import { readdirSync, readFileSync } from 'node:fs';

/** Processes that have this text on their command line or in their environment, whoever their parents are (Linux). */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && (read(pid, 'cmdline').includes(text) || read(pid, 'environ').includes(text)));
}

/** Command line of a process with spaces between the arguments; empty if it is gone. */
export function commandOf(pid: number): string {
  return read(pid, 'cmdline').replaceAll('\0', ' ');
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
