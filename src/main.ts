/** Longer than any clean end takes: what hangs then is cut off. */
const LONGEST_END_MS = 9_000;

/** Fires at the first SIGINT or SIGTERM, whether the service is ready by then or not. */
function endWished(): AbortSignal {
  const wish = new AbortController();
  const onSignal = (): void => {
    if (wish.signal.aborted) return;
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref();
    wish.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return wish.signal;
}

// The program is loaded when signals are already heard.
const end = endWished();
void import('./run-service.main.js').then(({ runService }) => runService(end)).then((code) => process.exit(code));
