import { useSyncExternalStore } from 'react';

/** Choices of this device; they need no account and reach no server. */
export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(`fahrwasser:${key}`);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`fahrwasser:${key}`);
    else localStorage.setItem(`fahrwasser:${key}`, value);
  } catch {
    // Storage is switched off: the choice then holds as long as the page.
  }
  for (const listener of listeners) listener();
}

const themeNow = (): Theme => {
  const stored = read('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** Puts the chosen theme on the page; `theme.js` did the same before the first paint. */
export function applyTheme(): void {
  const theme = themeNow();
  document.documentElement.setAttribute('data-kern-theme', theme === 'dark' || (theme === 'system' && darkSystem.matches) ? 'dark' : 'light');
}
darkSystem.addEventListener('change', applyTheme);

export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, themeNow),
  (theme) => {
    write('theme', theme === 'system' ? null : theme);
    applyTheme();
  },
];

/** Explanations of terms in texts can be switched off: they may distract. */
const hintsOn = (): boolean => read('hints') !== 'off';
export const useHintsOn = (): [boolean, (on: boolean) => void] => [useSyncExternalStore(subscribe, hintsOn), (on) => write('hints', on ? null : 'off')];

/** Single-letter shortcuts can be switched off (WCAG 2.1.4): speech input may press letters by accident. */
export const shortcutsOn = (): boolean => read('shortcuts') !== 'off';
export const useShortcutsOn = (): [boolean, (on: boolean) => void] => [useSyncExternalStore(subscribe, shortcutsOn), (on) => write('shortcuts', on ? null : 'off')];
