import { readFileSync } from 'node:fs';
import { LineCounter, isCollection, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { placeName, type Place, type Problem } from './problem';
import { ScenarioError } from './scenario-error';

/** So many problems are told at once: more would hide the first. */
const MOST_TOLD = 10;

/** A YAML file that knows in which line everything stands. */
export class YamlFile {
  private constructor(
    readonly name: string,
    readonly value: unknown,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** @throws ScenarioError  if it cannot be read or is no YAML, with the line */
  static read(file: string): YamlFile {
    const lines = new LineCounter();
    const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error) throw new ScenarioError(`${file}:${lines.linePos(error.pos[0]).line}: this is no YAML: ${error.message}`);
    try {
      const value: unknown = document.toJS();
      // An alias of what holds it resolves, into a circle that nobody could check or show.
      JSON.stringify(value);
      return new YamlFile(file, value, document, lines);
    } catch (problem) {
      const at = firstAlias(document);
      const place = at === null ? '' : `:${lines.linePos(at).line}`;
      throw new ScenarioError(
        `${file}${place}: this cannot be resolved: ${firstLine(problem as Error)}; write out what the alias stands for`,
      );
    }
  }

  /** Line of what stands at a place; where it is missing that of what it is missing in. */
  lineOf(place: Place): number {
    for (let length = place.length; length > 0; length -= 1) {
      const at = this.offsetOf(place.slice(0, length));
      if (at !== null) return this.lines.linePos(at).line;
    }
    return 1;
  }

  /** All problems in one error: a line for each, in the order of the file. */
  refusal(problems: readonly Problem[]): ScenarioError {
    const told = problems
      .map((problem) => ({ ...problem, line: this.lineOf(problem.place) }))
      .sort((a, b) => a.line - b.line)
      .map(({ line, place, message }) => `${this.name}:${line}: ${place.length > 0 ? `${placeName(place)}: ` : ''}${message}`);
    const more = told.length > MOST_TOLD ? [`… and ${told.length - MOST_TOLD} more`] : [];
    return new ScenarioError([...told.slice(0, MOST_TOLD), ...more].join('\n'));
  }

  /** A field stands where its name stands, an entry of a list where it begins. */
  private offsetOf(place: Place): number | null {
    const step = place.at(-1) as string | number;
    const holder = place.length === 1 ? this.document.contents : this.document.getIn(place.slice(0, -1), true);
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(step));
      return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
    }
    const entry = isCollection(holder) ? holder.get(step, true) : undefined;
    return isNode(entry) ? (entry.range?.[0] ?? null) : null;
  }
}

/** Where the first alias stands: only what follows one can fail to be resolved. */
function firstAlias(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias: (_, { range }) => {
      at = range?.[0] ?? null;
      return visit.BREAK;
    },
  });
  return at;
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] as string;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScenarioError(`${file}: it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
