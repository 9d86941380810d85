/** One field of a request that the service did not take. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

/** The service answered, and not as hoped: RFC 9457 with a stable code; `network` if there was no answer at all. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const { code, title, detail, errors } = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  return new ApiProblem(status, code ?? `http.${status}`, detail ?? title ?? `HTTP ${status}`, errors ?? []);
}

/** Whatever was thrown, as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, 'console.error', error instanceof Error ? error.message : String(error));
}
