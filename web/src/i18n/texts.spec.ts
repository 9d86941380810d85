import { en } from './en';
import { zh } from './zh';

type Tree = { readonly [key: string]: string | Tree };

/** Every text with the path of its key. */
function texts(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`),
  );
}

const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string).sort();

it('says everything in both languages, with the same gaps to fill', () => {
  const shape = (tree: Tree): [string, string[]][] => texts(tree).map(([path, text]) => [path, gaps(text)]);
  expect(new Map(shape(en))).toEqual(new Map(shape(zh)));
  expect(
    texts(zh)
      .concat(texts(en))
      .filter(([, text]) => text.trim() === ''),
  ).toEqual([]);
});

it('speaks no Chinese in English, but for the name of the other language', () => {
  expect(texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([['top.language', '中文']]);
});
