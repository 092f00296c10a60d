import { i18n } from '#i18n';
import type { ApartRow, Report } from '../core/report.ts';
import { Quote } from './Quote.tsx';
import { counted } from './words/counted.ts';
import { keyed } from './words/keyed.ts';
import { sentenceCase } from './words/locale.ts';
import { asSaid } from './words/numbers.ts';
import { outletOf } from './words/outlets.ts';

/** Of figures kept apart for these reasons the page has none of its own; for others it may. */
const OWN_MATTER: ReadonlySet<string> = new Set([
  'kind',
  'unit',
  'subject',
  'status',
  'side',
  'place',
]);
const MOST = 6;

/** Other reports' figures of which this page gives no counterpart, each once. */
export function missingFrom({
  apart,
  quantities,
  leftOut,
}: Pick<Report, 'apart' | 'quantities' | 'leftOut'>) {
  const told = new Set(
    leftOut.figures.map(({ article, figure }) => keyOf(article.id, figure.start)),
  );
  const compared = new Set(
    quantities.flatMap(({ claims }) =>
      claims.map(({ article, figure }) => keyOf(article.id, figure.start)),
    ),
  );
  const missing = new Map<string, ApartRow['there']>();
  for (const { there, because } of apart) {
    const key = keyOf(there.article.id, there.figure.start);
    if (OWN_MATTER.has(because) && !compared.has(key) && !told.has(key)) missing.set(key, there);
  }
  return [...missing.values()].slice(0, MOST);
}

const keyOf = (id: string, start: number) => `${id} ${start}`;

/** What most other origins give, and whom they cite. */
export const LeftOut = ({ leftOut: { figures, sources } }: Pick<Report, 'leftOut'>) => (
  <ul class="plain">
    {figures.map((given) => (
      <li key={keyOf(given.article.id, given.figure.start)}>
        <p class="note">{sentenceCase(counted('leftOut.figure', given.origins))}</p>
        <Quote said={given} article={given.article} source={given.figure.source} />
      </li>
    ))}
    {sources.map((given) => (
      <li key={given.name}>
        <p class="note">
          <b>{given.name}</b> · {counted('leftOut.source', given.origins)}
        </p>
        <Quote said={given} article={given.article} />
      </li>
    ))}
  </ul>
);

export const Missing = ({ missing }: { missing: readonly ApartRow['there'][] }) => (
  <ul class="plain">
    {missing.map((there) => (
      <li key={keyOf(there.article.id, there.figure.start)}>
        <Quote said={there} article={there.article} source={there.figure.source} />
      </li>
    ))}
  </ul>
);

/** The page's comparable figures that no quantity holds. */
export function restOf({ figures, quantities }: Pick<Report, 'figures' | 'quantities'>) {
  const spans = quantities.flatMap((quantity) => quantity.spans);
  return figures.filter(
    ({ figure }) => !spans.some((span) => span.start < figure.end && figure.start < span.end),
  );
}

export const Rest = ({ rest }: { rest: Report['figures'] }) => (
  <details class="folded">
    <summary>{counted('report.showAll', rest.length)}</summary>
    <ul class="plain">
      {rest.map((said) => (
        <li key={said.figure.start}>
          <Quote said={said} source={said.figure.source} />
        </li>
      ))}
    </ul>
  </details>
);

const REASONS = [
  'kind',
  'unit',
  'currency',
  'subject',
  'status',
  'side',
  'place',
  'time',
  'increment',
  'planned',
  'negated',
  'per',
  'part-of-total',
  'qualifier',
  'context',
  'better-partner',
  'doubtful',
] as const;

const apartBecause = (because: string) =>
  i18n.t(`apart.${keyed(REASONS.find((reason) => reason === because) ?? 'doubtful')}`);

export const Apart = ({ apart }: { apart: readonly ApartRow[] }) => (
  <details class="folded">
    <summary>{counted('report.pairs', apart.length)}</summary>
    <ul class="plain apart">
      {apart.map(({ here, there, because }) => (
        <li key={`${here.figure.start} ${keyOf(there.article.id, there.figure.start)}`}>
          <b>{i18n.t('report.apartRow', [asSaid(here), asSaid(there), outletOf(there.article)])}</b>
          <p class="note">{sentenceCase(apartBecause(because))}</p>
          <Quote said={here} />
          <Quote said={there} article={there.article} source={there.figure.source} />
        </li>
      ))}
    </ul>
  </details>
);
