import { useCallback, useEffect, useState } from 'react';
import { api } from '../api/client';
import type { ApiProblem } from '../api/problem';
import { resumeSession, signOut, type SessionUser } from '../api/session';
import type { SessionState } from './session-context';

const CHANGE_REQUIRED = 'password.change-required';

export interface SessionSteps {
  readonly state: SessionState;
  /** After a sign-in, or a change of the password. */
  readonly entered: (user: SessionUser) => void;
  /** Asks the service who is signed in. */
  readonly resume: () => Promise<void>;
  readonly leave: () => void;
}

/** Follows the session: from an earlier visit, through sign-in and a required change of the password, to its end from either side. */
export function useSessionState(): SessionSteps {
  const [state, setState] = useState<SessionState>({ kind: 'checking' });

  const entered = useCallback((user: SessionUser) => {
    setState(user.mustChangePassword ? { kind: 'must-change-password' } : { kind: 'signed-in', user });
  }, []);

  const resume = useCallback(async () => {
    try {
      entered(await resumeSession());
    } catch (error) {
      const isRequired = (error as ApiProblem).code === CHANGE_REQUIRED;
      setState(isRequired ? { kind: 'must-change-password' } : { kind: 'signed-out', ended: false });
    }
  }, [entered]);

  const leave = useCallback(() => {
    void signOut().catch(() => undefined);
    setState({ kind: 'signed-out', ended: false });
  }, []);

  useEffect(() => {
    api.whenRefused = ({ status, code }) => {
      if (code === CHANGE_REQUIRED) setState({ kind: 'must-change-password' });
      if (status === 401) setState((before) => (before.kind === 'signed-in' ? { kind: 'signed-out', ended: true } : before));
    };
    void resume();
  }, [resume]);

  return { state, entered, resume, leave };
}
