import { setTimeout as pause } from 'node:timers/promises';

/** The service answered, and not as hoped: the sentence names the call and what it said. */
export class ServiceRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Who signs in: with the key that the service keeps for the simulators of its machine, or with name and password. */
export type Credentials = { readonly key: string } | { readonly username: string; readonly password: string };

const TRIES_AGAIN = new Set([429, 502, 503, 504]);
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** Calls the service's REST interface as one user; signs in when needed, and waits for a service that is not there yet or has too much to do. */
export class ServiceApi {
  private token: string | null = null;

  /** @param patienceMs  how long a call may find nobody there before it gives up */
  constructor(
    private readonly url: string,
    private readonly credentials: Credentials,
    private readonly patienceMs: number,
  ) {}

  /** @throws ServiceRefusal  for every status that is neither 2xx nor one of `allowed` */
  async call<Body>(method: string, route: string, body?: unknown, allowed: readonly number[] = []): Promise<Answer<Body>> {
    this.token ??= await this.signIn();
    let answer = await this.send<Body>(method, route, body, this.token);
    if (answer.status === 401) {
      this.token = await this.signIn();
      answer = await this.send<Body>(method, route, body, this.token);
    }
    const { status } = answer;
    if ((status < 200 || status > 299) && !allowed.includes(status)) throw refusal(method, route, answer);
    return answer;
  }

  /** All items of a list, page by page; the route may have a query. */
  async list<Item>(route: string): Promise<Item[]> {
    const items: Item[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page: Page<Item> = (await this.call<Page<Item>>('GET', `${route}${route.includes('?') ? '&' : '?'}${query}`)).body;
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  private async signIn(): Promise<string> {
    const route = 'key' in this.credentials ? '/api/auth/key' : '/api/auth/login';
    const answer = await this.send<{ accessToken: string }>('POST', route, this.credentials, null);
    if (answer.status !== 200 && answer.status !== 201) throw refusal('POST', route, answer);
    return answer.body.accessToken;
  }

  private async send<Body>(method: string, route: string, body: unknown, token: string | null): Promise<Answer<Body>> {
    const end = Date.now() + this.patienceMs;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
      try {
        const answer = await this.sendOnce<Body>(method, route, body, token);
        if (!TRIES_AGAIN.has(answer.status) || Date.now() > end) return answer;
      } catch (error) {
        if (Date.now() > end) throw new Error(`The service at ${this.url} cannot be reached: ${reasonOf(error)}`);
      }
      await pause(wait);
    }
  }

  private async sendOnce<Body>(method: string, route: string, body: unknown, token: string | null): Promise<Answer<Body>> {
    const response = await fetch(new URL(route, this.url), {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) as Body };
  }
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

function refusal(method: string, route: string, { status, body }: Answer<unknown>): ServiceRefusal {
  const problem = (body ?? {}) as { code?: string; detail?: string; title?: string; errors?: { path: string; message: string }[] };
  const errors = (problem.errors ?? []).slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
  const said = [problem.code, problem.detail ?? problem.title, ...errors].filter(Boolean).join('; ');
  return new ServiceRefusal(status, `${method} ${route}: ${status}${said ? ` ${said}` : ''}`);
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
