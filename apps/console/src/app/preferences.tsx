import i18next from 'i18next';
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Language } from './locale';

export type ThemeChoice = 'light' | 'dark' | 'system';

interface Preferences {
  language: Language;
  setLanguage: (language: Language) => void;
  theme: ThemeChoice;
  setTheme: (theme: ThemeChoice) => void;
  isDark: boolean;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

const LANGUAGE = 'portcredit.language';
const THEME = 'portcredit.theme';

export const keptLanguage = (): Language => (localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh');
const keptTheme = (): ThemeChoice => {
  const kept = localStorage.getItem(THEME);
  return kept === 'dark' || kept === 'system' ? kept : 'light';
};

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(notify: () => void): () => void {
  const query = systemDark();
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

/** Language and appearance, kept in this browser. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const [theme, setTheme] = useState<ThemeChoice>(keptTheme);
  const systemIsDark = useSyncExternalStore(watchSystem, () => systemDark().matches);
  const isDark = theme === 'dark' || (theme === 'system' && systemIsDark);
  useEffect(() => {
    localStorage.setItem(LANGUAGE, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (i18next.language !== language) void i18next.changeLanguage(language);
  }, [language]);
  useEffect(() => localStorage.setItem(THEME, theme), [theme]);
  const value = useMemo(
    () => ({ language, setLanguage, theme, setTheme, isDark }),
    [language, theme, isDark],
  );
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}

export function usePreferences(): Preferences {
  const value = useContext(PreferencesContext);
  if (value === undefined) throw new Error('usePreferences needs its provider');
  return value;
}
