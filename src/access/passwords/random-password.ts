import { randomInt } from 'node:crypto';

/** Without those that look alike: 0 O, 1 l I. */
const CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password of 117 bits (20 of 57 characters) in groups that can be read out and typed. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: GROUP_LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
