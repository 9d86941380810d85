import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** Path with query of the page that is shown. */
function address(): string {
  return window.location.pathname + window.location.search;
}

/** Where the officer is: path and query; the component is drawn again when they change. */
export function usePlace(): URL {
  const text = useSyncExternalStore(subscribe, address);
  return new URL(text, window.location.origin);
}

/** Goes to a page of the console without loading anything anew; `replace` leaves no step for the way back. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === address()) return;
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  listeners.forEach((listener) => listener());
}
