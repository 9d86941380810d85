import * as fc from 'fast-check';
import { KnownNames } from './known-names';

const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** Decodes, and lists what it was asked to decode. */
function listening(): { told: (bytes: Uint8Array) => string; decoded: string[] } {
  const decoded: string[] = [];
  const told = (bytes: Uint8Array): string => {
    const text = decode(bytes);
    decoded.push(text);
    return text;
  };
  return { told, decoded };
}

it('gives every name as its bytes say, however many there are and in whatever order they come again', () => {
  const names = new KnownNames();
  const name = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 60 }), (list) => {
      for (const text of [...list, ...list]) {
        const bytes = Buffer.from(`--${text}--`);
        expect(names.nameOf(bytes, 2, bytes.length - 4, decode)).toBe(text);
      }
    }),
  );
});

it('keeps names of its own: the bytes that it was given may be written over', () => {
  const names = new KnownNames();
  const { told, decoded } = listening();
  const room = Buffer.from('startedAt');
  names.nameOf(room, 0, room.length, told);
  room.fill('-');
  expect(names.nameOf(Buffer.from('startedAt'), 0, 9, told)).toBe('startedAt');
  expect(decoded).toEqual(['startedAt']);
});

it('decodes a name once, and what is too long for a name each time', () => {
  const names = new KnownNames();
  const { told, decoded } = listening();
  const long = 'n'.repeat(24);
  for (const text of ['startedAt', 'startedAt', long, long]) names.nameOf(Buffer.from(text), 0, text.length, told);
  expect(decoded).toEqual(['startedAt', long, long]);
});

it('does not keep what cannot be decoded', () => {
  const names = new KnownNames();
  const refuse = (): string => {
    throw new Error('no text');
  };
  expect(() => names.nameOf(Buffer.of(0xff), 0, 1, refuse)).toThrow('no text');
  expect(() => names.nameOf(Buffer.of(0xff), 0, 1, refuse)).toThrow('no text');
});
