/** Why a message goes to the dead letters: docs/interfaces.md, section 2. */
export const REJECTION_CODES = [
  'not-utf8',
  'not-json',
  'not-cbor',
  'too-deep',
  'duplicate-key',
  'version',
  'missing',
  'type',
  'range',
  'unit',
  'time-range',
  'key-conflict',
  'unknown-station',
  'wrong-prefecture',
  'too-long',
] as const;

export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A message that cannot be taken, with the field that is wrong and a sentence for whoever mends the station. */
export class Rejection extends Error {
  constructor(
    readonly code: RejectionCode,
    message: string,
    readonly path?: string,
  ) {
    super(message);
    this.name = 'Rejection';
  }
}
