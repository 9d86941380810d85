import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
/** What tools have made, and what is another's. */
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage']);

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.startsWith('.')) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(file, ending);
    return ending.test(entry.name) ? [file] : [];
  });
}

/** Text without what stands in fences and code spans, where brackets mean something else. */
function prose(file: string): string {
  return readFileSync(file, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}

/** A heading's anchor: lower case, what is no letter, figure or hyphen left out, spaces as hyphens. */
function anchorsOf(file: string): string[] {
  const headings = readFileSync(file, 'utf8').match(/^#{1,6} .+$/gm) ?? [];
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

const sources = ['src', 'simulators', 'test', 'migrations'].flatMap((name) => filesUnder(path.join(ROOT, name), /\.ts$/));
const pages = filesUnder(ROOT, /\.md$/).map((file) => ({ file, name: path.relative(ROOT, file) }));

it.each(pages)('$name: its links lead somewhere', ({ file }) => {
  const targets = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
  const lost = targets.filter((target) => {
    if (/^(https?:|mailto:)/.test(target)) return false;
    const [page = '', anchor] = target.split('#');
    const there = page === '' ? file : path.join(path.dirname(file), page);
    return !existsSync(there) || (anchor !== undefined && !anchorsOf(there).includes(anchor));
  });
  expect(lost).toEqual([]);
});

describe('sections that the code refers to', () => {
  const sections = (page: string): Set<string> => {
    const headings = readFileSync(path.join(ROOT, 'docs', `${page}.md`), 'utf8').matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm);
    return new Set([...headings].map(([, number]) => number as string));
  };
  const known: Readonly<Record<string, Set<string>>> = { science: sections('science'), interfaces: sections('interfaces') };

  it('are there', () => {
    const lost = sources.flatMap((file) => {
      const references = readFileSync(file, 'utf8').matchAll(/docs\/(science|interfaces)\.md,? (?:section )?(\d+(?:\.\d+)?)/g);
      return [...references]
        .filter(([, page, section]) => !known[page as string]?.has(section as string))
        .map(([reference]) => `${path.relative(ROOT, file)}: ${reference}`);
    });
    expect(lost).toEqual([]);
  });
});

it('refers in the code to pages that are there', () => {
  const lost = sources.flatMap((file) => {
    const references = readFileSync(file, 'utf8').match(/[A-Za-z][\w/-]*\.md\b/g) ?? [];
    const isLost = (page: string): boolean => !existsSync(path.join(ROOT, page)) && !existsSync(path.join(ROOT, 'docs', page));
    return references.filter(isLost).map((page) => `${path.relative(ROOT, file)}: ${page}`);
  });
  expect(lost).toEqual([]);
});
