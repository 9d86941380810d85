import { useLanguage } from '../i18n/use-language';
import { ago, chinaTime } from '../i18n/format';
import { useNow } from '../i18n/use-now';

const TOLD_AGAIN_MS = 5_000;

/** A point in time in China, and how long ago it was. */
export function Moment({ at }: { readonly at: string }) {
  const language = useLanguage();
  const now = useNow(TOLD_AGAIN_MS);
  return (
    <time dateTime={at} className="moment">
      {chinaTime(at)}
      <span>{ago(at, now, language)}</span>
    </time>
  );
}
