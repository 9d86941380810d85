import { randomPassword } from './random-password';
import { weaknessOf } from './password-policy';

describe('what a new password may be', () => {
  it.each([
    ['a phrase', 'correct horse battery staple'],
    ['a phrase in Chinese', '松花江上的一只白鹤飞过'],
    ['a random one', 'kT7-vq2Zx'],
    ['one that only begins with a common word', 'password of my grandmother'],
  ])('takes %s', (_, password) => expect(weaknessOf(password, 'wang.wei')).toBeNull());

  it.each([
    ['too short', 'x7-Kq2z', 'at least 8'],
    ['too long', 'ab1-'.repeat(33), 'at most 128'],
    ['a common word', 'password', 'guessed first'],
    ['a common word with a year', 'Harbin2026', 'guessed first'],
    ['a common word with signs', '!!Welcome!!1', 'guessed first'],
    ['a common word in disguise', 'P@$$w0rd', 'guessed first'],
    ['a common word twice', 'adminadmin', 'guessed first'],
    ['digits alone', '19781204', 'guessed first'],
    ['a row of keys', 'qwertyuiop', 'row of keys'],
    ['a row backwards', '87654321', 'row of keys'],
    ['two characters', 'abababababab', 'too few characters'],
    ['the user name', 'wang.wei-88', 'user name'],
    ['a control character', 'kT7-vq2Zx\0', 'control'],
  ])('refuses %s', (_, password, reason) => expect(weaknessOf(password, 'wang.wei')).toContain(reason));

  it('takes every random password, and none comes twice', () => {
    const passwords = Array.from({ length: 200 }, randomPassword);
    expect(passwords.filter((password) => weaknessOf(password, 'admin') !== null)).toEqual([]);
    expect(new Set(passwords).size).toBe(200);
  });
});
