import { createContext, use, useEffect, useState } from 'react';

export type ThemeName = 'dark' | 'light';

const KEPT_AS = 'spectrum.theme';

export interface ThemeControl {
  readonly name: ThemeName;
  readonly toggle: () => void;
}

export const ThemeContext = createContext<ThemeControl>({ name: 'dark', toggle: () => undefined });

export function useTheme(): ThemeControl {
  return use(ThemeContext);
}

/** The theme chosen last; at first the one that the browser asks for. */
export function useThemeState(): ThemeControl {
  const [name, setName] = useState<ThemeName>(initialTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  const toggle = (): void => {
    const next = name === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEPT_AS, next);
    setName(next);
  };
  return { name, toggle };
}

function initialTheme(): ThemeName {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'dark' || kept === 'light') return kept;
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}
