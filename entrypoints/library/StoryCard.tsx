import { i18n } from '#i18n';
import type { LibraryStory } from '../../core/library.ts';
import type { ArticleHead, Quantity } from '../../core/report.ts';
import { Tags } from '../../components/Coverage.tsx';
import { History } from '../../components/History.tsx';
import { Icon } from '../../components/Icon.tsx';
import { counted } from '../../components/words/counted.ts';
import { dayOf, publishedOn } from '../../components/words/dates.ts';
import { heardInWords } from '../../components/words/heard.ts';
import { dotted, list, sentenceCase } from '../../components/words/locale.ts';
import { asSaid } from '../../components/words/numbers.ts';
import { creditedOutlet, outletOf } from '../../components/words/outlets.ts';

interface Props {
  readonly story: LibraryStory;
  readonly onRead: (article: ArticleHead) => void;
}

/** Quantities that stand open; the others are folded away. */
const MOST = 3;
const MOST_OUTLETS = 5;

/** One story: what it is, when and by whom it was told, where the figures part, what was rewritten. */
export function StoryCard({ story, onRead }: Props) {
  const { lead, reports, origins, differing, revised } = story;
  return (
    <article class="story">
      <h2>
        <Headline article={lead} onRead={onRead} />
      </h2>
      <p class="note">{dotted(daysOf(reports), heardInWords(reports.length, origins))}</p>
      <p class="by">{outletsIn(reports)}</p>
      {differing.slice(0, MOST).map(Differing)}
      {differing.length > MOST && (
        <details class="folded">
          <summary>{counted('library.moreFigures', differing.length - MOST)}</summary>
          {differing.slice(MOST).map(Differing)}
        </details>
      )}
      {revised.map(({ article, edits }) => (
        <details class="folded" key={article.id}>
          <summary>{i18n.t('library.revised', [outletOf(article)])}</summary>
          <History edits={edits} />
        </details>
      ))}
      <Reports {...{ reports, onRead }} />
    </article>
  );
}

const Headline = ({ article, onRead }: { article: ArticleHead } & Pick<Props, 'onRead'>) => (
  <button type="button" class="headline" lang={article.language} onClick={() => onRead(article)}>
    {article.title}
  </button>
);

const Reports = ({
  reports,
  onRead,
}: { reports: readonly ArticleHead[] } & Pick<Props, 'onRead'>) => (
  <details class="folded">
    <summary>{counted('library.reports', reports.length)}</summary>
    <ul class="story-reports">
      {reports.map((report) => (
        <li key={report.id}>
          <p class="outlet">
            <b>{outletOf(report)}</b>
            <Tags article={report} />
            <time dateTime={report.published}>{publishedOn(report)}</time>
          </p>
          <Headline article={report} onRead={onRead} />
        </li>
      ))}
    </ul>
  </details>
);

/** One quantity in short: the verdict, and who says what. */
const Differing = (quantity: Quantity) => (
  <section class={`differing ${quantity.verdict}`} key={quantity.id}>
    <p class={`verdict ${quantity.verdict}`}>
      <Icon name={quantity.verdict} />
      <span>
        <strong>{i18n.t(`verdict.${quantity.verdict}.name`)}</strong> {sentenceCase(quantity.what)}
      </span>
    </p>
    <ul>
      {quantity.claims.map((claim) => (
        <li key={claim.article.id}>
          <b>{asSaid(claim)}</b>{' '}
          <span class="note">
            {dotted(creditedOutlet(claim.article), publishedOn(claim.article))}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

function daysOf(reports: readonly ArticleHead[]): string | undefined {
  const days = reports.flatMap(({ published }) => published?.slice(0, 10) ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)].map((day) => day && dayOf(day));
  return first === undefined || first === last
    ? first
    : i18n.t('library.days', [first, last ?? first]);
}

function outletsIn(reports: readonly ArticleHead[]): string {
  const names = [...new Set(reports.map(outletOf))];
  const rest = names.length - MOST_OUTLETS;
  return list(rest > 1 ? [...names.slice(0, MOST_OUTLETS), i18n.t('origin.more', [rest])] : names);
}
