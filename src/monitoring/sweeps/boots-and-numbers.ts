/**
 * Something for each message of a station, by its boot and sequence number: a map of maps, as a text made of both would be put together, hashed and compared
 * for every sweep at every step of its way.
 */
export class BootsAndNumbers<Value> {
  private readonly boots = new Map<string, Map<number, Value>>();

  get(boot: string, seq: number): Value | undefined {
    return this.boots.get(boot)?.get(seq);
  }

  has(boot: string, seq: number): boolean {
    return this.boots.get(boot)?.has(seq) ?? false;
  }

  set(boot: string, seq: number, value: Value): void {
    const numbers = this.boots.get(boot);
    if (numbers) numbers.set(seq, value);
    else this.boots.set(boot, new Map([[seq, value]]));
  }

  delete(boot: string, seq: number): void {
    const numbers = this.boots.get(boot);
    if (numbers?.delete(seq) && numbers.size === 0) this.boots.delete(boot);
  }

  get isEmpty(): boolean {
    return this.boots.size === 0;
  }
}
