import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from './problem';

export interface Loaded<Body> {
  /** Null until the first answer. */
  readonly data: Body | null;
  readonly problem: ApiProblem | null;
  readonly loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  readonly reload: () => void;
  /** Puts something newer in the place of what was loaded. */
  readonly replace: (change: (body: Body) => Body) => void;
}

/**
 * What a call gives, asked anew when `key` changes; an answer that comes after the next question is dropped.
 *
 * @param key   says what is asked for: the same text, the same question
 * @param load  the call; it should hand the signal on
 */
export function useLoad<Body>(key: string, load: (signal: AbortSignal) => Promise<Body>): Loaded<Body> {
  const [answer, setAnswer] = useState<{ key: string; data: Body } | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [loading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const question = useRef(load);
  useEffect(() => {
    question.current = load;
  });

  useEffect(() => {
    const asking = new AbortController();
    setLoading(true);
    question
      .current(asking.signal)
      .then((data) => {
        setAnswer({ key, data });
        setProblem(null);
        setLoading(false);
      })
      .catch((error: unknown) => {
        if (asking.signal.aborted) return;
        setProblem(asProblem(error));
        setLoading(false);
      });
    return () => asking.abort();
  }, [key, turn]);

  const reload = useCallback(() => setTurn((count) => count + 1), []);
  const replace = useCallback(
    (change: (body: Body) => Body) => setAnswer((now) => (now && now.key === key ? { key, data: change(now.data) } : now)),
    [key],
  );
  return { data: answer && answer.key === key ? answer.data : null, problem, loading, reload, replace };
}
