/** Who uses each band, by numbers of both, and how often that has changed. */
export class BandUsers {
  private readonly users: number[][] = [];
  private readonly changes: number[] = [];

  /** @param owner  one that does not use the band yet */
  add(owner: number, band: number): void {
    const users = this.users[band];
    if (users) users.push(owner);
    else this.users[band] = [owner];
    this.changes[band] = (this.changes[band] ?? 0) + 1;
  }

  /** @param owner  one that uses the band */
  remove(owner: number, band: number): void {
    const users = this.users[band] as number[];
    users[users.indexOf(owner)] = users[users.length - 1] as number;
    users.pop();
    this.changes[band] = (this.changes[band] as number) + 1;
  }

  /** In no order. */
  of(band: number): readonly number[] {
    return this.users[band] ?? [];
  }

  /** A number that grows whenever one of these bands gets or loses a user. */
  changesOf(bands: readonly number[]): number {
    let changes = 0;
    for (const band of bands) changes += this.changes[band] as number;
    return changes;
  }
}
