import { lazy, Suspense, useMemo } from 'react';
import { Splash } from './components/splash';
import { PasswordPage } from './pages/entrance/password-page';
import { SignInPage } from './pages/entrance/sign-in-page';
import { SessionContext } from './session/session-context';
import { useSessionState } from './session/use-session-state';
import { ThemeContext, useThemeState } from './theme/use-theme';

/** Loaded after sign-in: the entrance stays small. */
const Console = lazy(async () => ({ default: (await import('./console')).Console }));

/** The entrance, or the console for who is signed in. */
export function App() {
  const theme = useThemeState();
  return (
    <ThemeContext value={theme}>
      <Suspense fallback={<Splash />}>
        <Entrance />
      </Suspense>
    </ThemeContext>
  );
}

function Entrance() {
  const { state, entered, resume, leave } = useSessionState();
  const user = state.kind === 'signed-in' ? state.user : null;
  const session = useMemo(() => user && { user, signOut: leave }, [user, leave]);
  switch (state.kind) {
    case 'checking':
      return <Splash />;
    case 'signed-out':
      return <SignInPage ended={state.ended} onSignedIn={entered} />;
    case 'must-change-password':
      return <PasswordPage onChanged={() => void resume()} onSignOut={leave} />;
    case 'signed-in':
      return (
        <SessionContext value={session}>
          <Console />
        </SessionContext>
      );
  }
}
