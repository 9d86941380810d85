const LENGTH = 9;
const LAST = { month: 12, day: 31, hour: 23, minute: 59, second: 60, millisecond: 999 };

/** Time of day as a frame says it: without a zone, which is that of the network. */
export interface FrameTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/**
 * Time of a frame of RMTP 无线电监测网传输协议: int16 year, month, day, hour, minute, second of a byte each, int16 milliseconds, little-endian.
 *
 * @throws RangeError  naming what is wrong: not nine bytes, or a value outside its range
 * @see GB/T 34082-2017; docs/science.md 9
 */
export function rmtpTime(bytes: Uint8Array): FrameTime {
  if (bytes.length !== LENGTH) throw new RangeError(`bytes: ${LENGTH} are needed, not ${bytes.length}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH);
  const time = {
    year: view.getInt16(0, true),
    month: view.getUint8(2),
    day: view.getUint8(3),
    hour: view.getUint8(4),
    minute: view.getUint8(5),
    second: view.getUint8(6),
    millisecond: view.getInt16(7, true),
  };
  for (const [name, last] of Object.entries(LAST)) {
    const value = time[name as keyof FrameTime];
    const first = name === 'month' || name === 'day' ? 1 : 0;
    if (value < first || value > last) throw new RangeError(`bytes: ${value} is no ${name}`);
  }
  return time;
}
