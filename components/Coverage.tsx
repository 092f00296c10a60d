import { i18n } from '#i18n';
import type { Origin } from '../core/article.ts';
import type { ArticleHead, CoverageRow, Report } from '../core/report.ts';
import { publishedOn } from './words/dates.ts';
import { heardInWords } from './words/heard.ts';
import { evidenceInWords, originsInWords } from './words/origins.ts';
import { outletOf } from './words/outlets.ts';
import { matched } from './words/reasons.ts';

interface Props {
  readonly report: Pick<Report, 'coverage' | 'voices' | 'origins'>;
  readonly onRead?: ((article: ArticleHead) => void) | undefined;
}

export const coverageSummary = ({ coverage, voices }: Props['report']) =>
  heardInWords(coverage.length, voices);

/** Other reports of the story; those of one origin stand under the first of them. */
export const Coverage = ({ report, onRead }: Props) => (
  <>
    {report.voices > 1 && report.origins && (
      <p class="note">{i18n.t('origin.list', [originsInWords(report.origins)])}</p>
    )}
    <ul class="coverage">
      {byVoice(report.coverage).map(([first, ...copies]) => (
        <li key={first.article.id}>
          <Row row={first} onRead={onRead} why={matched(first.reasons)} />
          {copies.length > 0 && (
            <ul class="copies">
              {copies.map((row) => (
                <li key={row.article.id}>
                  <Row row={row} onRead={onRead} why={sharedWith(first, row, report)} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </>
);

/** Whose text it is, and what shows it. */
function sharedWith(first: CoverageRow, row: CoverageRow, { origins = [] }: Props['report']) {
  const origin = origins.find(({ members }) => members.includes(row.article.id));
  const shown = evidenceInWords(origin, row.article.id);
  const same = i18n.t('coverage.sharesOrigin', [outletOf(first.article)]);
  return shown.length > 0 ? i18n.t('origin.because', [same, shown.join('; ')]) : same;
}

type Voice = readonly [CoverageRow, ...CoverageRow[]];

/** In order of the best of each voice. */
export function byVoice(rows: readonly CoverageRow[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const row of rows) {
    const known = voices.get(row.voice);
    voices.set(row.voice, known ? [...known, row] : [row]);
  }
  return [...voices.values()];
}

interface RowProps {
  readonly row: CoverageRow;
  readonly onRead: Props['onRead'];
  readonly why: string | undefined;
}

function Row({ row: { article }, onRead, why }: RowProps) {
  return (
    <article class="row">
      <p class="outlet">
        <b>{outletOf(article)}</b>
        <Tags article={article} />
        <time dateTime={article.published}>{publishedOn(article)}</time>
      </p>
      <Headline article={article} onRead={onRead} />
      {why && <p class="note">{why}</p>}
    </article>
  );
}

/** The agency, and where the article in the corpus came from. */
export const Tags = ({ article }: { article: ArticleHead }) => (
  <>
    {article.credit && article.credit !== article.outlet && (
      <span class="tag credit">{article.credit}</span>
    )}
    {article.origin && <span class="tag origin">{originLabel(article.origin)}</span>}
  </>
);

/** A pack is named: what a file claims is the file's claim. */
export function originLabel(origin: Origin): string {
  switch (origin.kind) {
    case 'seed':
      return i18n.t('coverage.digest');
    case 'saved':
      return i18n.t('coverage.kept');
    case 'feed':
      return i18n.t('coverage.feed');
    case 'pack':
      return i18n.t('coverage.pack', [origin.pack]);
  }
}

/** Opens what is stored of the article: that is always there, and nothing needs to be fetched. */
export const Headline = ({ article, onRead }: Omit<Props, 'report'> & { article: ArticleHead }) =>
  onRead ? (
    <button type="button" class="headline" onClick={() => onRead(article)}>
      {article.title}
    </button>
  ) : (
    <p class="headline">{article.title}</p>
  );
