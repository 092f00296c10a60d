import { i18n } from '#i18n';
import type { LiveEntry } from '../core/page-reading.ts';
import { counted } from './words/counted.ts';
import { dayOf, momentOf } from './words/dates.ts';

interface Props {
  readonly entries: readonly LiveEntry[];
}

/** What a live page said when: folded, since the figures are what a reader came for. */
export function LiveEntries({ entries }: Props) {
  const latest = latestOf(entries);
  return (
    <section class="part">
      <details class="folded">
        <summary>
          {counted('live.count', entries.length)}
          {latest && `, ${i18n.t('live.latest', [whenOf(latest)])}`}
        </summary>
        <ol class="plain">
          {entries.map(({ at, title, start }) => (
            <li key={start}>
              {at && <time dateTime={at}>{whenOf(at)}</time>}
              <p>{title}</p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

const latestOf = (entries: readonly LiveEntry[]) =>
  entries
    .flatMap(({ at }) => at ?? [])
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))
    .at(0);

/** Live pages print clock times; a day alone is said as such. */
const whenOf = (at: string) => (at.includes('T') ? momentOf(at) : (dayOf(at) ?? at));
