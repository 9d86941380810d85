import { readFileSync } from 'node:fs';

/** What is known of a process: gone, a zombie that nobody has reaped yet, or running. */
export function processState(pid: number): 'gone' | 'zombie' | 'running' {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^State:\s+Z/m.test(status) ? 'zombie' : 'running';
  } catch {
    return answersSignals(pid) ? 'running' : 'gone';
  }
}

/** Where there is no /proc, signal 0 tells. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells a process from a later one with the same number: when it started (Linux: clock ticks since boot), or null where that is unknown. */
export function processBirth(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Command line with spaces between the arguments; empty where it cannot be read. */
export function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
