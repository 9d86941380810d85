import { createContext, use } from 'react';
import type { Prefecture } from '../api/prefectures';
import { useLanguage } from '../i18n/use-language';
import { useSession } from '../session/session-context';

export const PrefecturesContext = createContext<readonly Prefecture[]>([]);

export interface PrefectureNames {
  /** The name in the language that is shown; the code where there is no name. */
  readonly name: (code: string) => string;
  /** For a choice: those in which the user works. */
  readonly own: readonly { readonly value: string; readonly label: string }[];
  readonly all: readonly { readonly value: string; readonly label: string }[];
}

export function usePrefectures(): PrefectureNames {
  const prefectures = use(PrefecturesContext);
  const language = useLanguage();
  const { user } = useSession();
  const all = prefectures.map((prefecture) => ({
    value: prefecture.code,
    label: language === 'zh' ? prefecture.nameZh : prefecture.nameEn,
  }));
  const own = user.prefectures.includes('*') ? all : all.filter(({ value }) => user.prefectures.includes(value));
  return { name: (code) => all.find(({ value }) => value === code)?.label ?? code, own, all };
}
