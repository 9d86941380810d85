import { ApiProblem, problemOf } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface CallOptions {
  readonly query?: Query;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The service's REST interface; who asks is known by the session cookie, which no script can read. */
class ApiClient {
  /** Told of every refusal, so that an ended session leads to the sign-in page from wherever it is noticed. */
  whenRefused: (problem: ApiProblem) => void = () => undefined;

  get<Body>(path: string, query?: Query, signal?: AbortSignal): Promise<Body> {
    return this.call<Body>('GET', path, { query, signal });
  }

  post<Body>(path: string, body?: unknown): Promise<Body> {
    return this.call<Body>('POST', path, { body });
  }

  patch<Body>(path: string, body: unknown): Promise<Body> {
    return this.call<Body>('PATCH', path, { body });
  }

  remove(path: string, query: Query): Promise<void> {
    return this.call('DELETE', path, { query });
  }

  /** @throws ApiProblem  for every answer that is not 2xx, and if there is none */
  private async call<Body>(method: string, path: string, { query, body, signal }: CallOptions): Promise<Body> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(`/api${path}${queryText(query)}`, { method, headers, body: payload, signal }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiProblem(0, 'network', error instanceof Error ? error.message : String(error));
    });
    const answer = parsed(await response.text());
    if (response.ok) return answer as Body;
    const problem = problemOf(response.status, answer);
    this.whenRefused(problem);
    throw problem;
  }
}

export const api = new ApiClient();

function queryText(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}

/** A proxy in front of the service may answer in HTML. */
function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
