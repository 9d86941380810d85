import { acceptedLanguage } from './accepted-language';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['fr-CH, fr;q=0.9', 'en'],
  ['zh', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['ZH-Hant-TW', 'zh'],
  ['en-US, zh-CN;q=0.9', 'en'],
  ['en;q=0.3, zh-CN;q=0.9', 'zh'],
  ['fr, zh;q=0.5', 'zh'],
  ['zh;q=0', 'en'],
  ['zh;q=many, en;q=0.1', 'en'],
])('takes %p to ask for %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
