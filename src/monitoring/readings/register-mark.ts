/** "This license, this station, this reference row is not what it was": what a register leaves for the judge. */
export interface RegisterMark {
  readonly kind: 'license' | 'station' | 'reference';
  /** License id or station code. */
  readonly subject: string | null;
}
