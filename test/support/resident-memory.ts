import { readFileSync } from 'node:fs';

const KIB = 1_024;

/** The most physical memory that a process has taken so far, bytes; null when it is gone. Linux only. */
export function peakResidentBytes(pid: number): number | null {
  try {
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib) * KIB;
  } catch {
    return null;
  }
}
