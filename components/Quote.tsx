import { i18n } from '#i18n';
import type { ArticleHead, Said } from '../core/report.ts';
import type { StatedSource } from '../core/figures/figure.ts';
import { publishedOn } from './words/dates.ts';
import { addressAt } from './words/fragment.ts';
import { dotted } from './words/locale.ts';
import { creditedOutlet, outletOf } from './words/outlets.ts';

interface Props {
  readonly said: Said;
  readonly article?: ArticleHead;
  readonly source?: StatedSource | undefined;
}

/** A sentence with its figure marked, and who said it. Only an outlet's own words are put in quotation marks. */
export const Quote = ({ said, article, source }: Props) => (
  <figure class="say">
    {said.digest ? (
      <p class="words">
        <Marked {...said} />
      </p>
    ) : (
      <blockquote class="words quoted">
        <Marked {...said} />
      </blockquote>
    )}
    {article && (
      <figcaption>
        {dotted(
          creditedOutlet(article),
          publishedOn(article),
          source && i18n.t('claim.source', [source.name]),
        )}
        {said.digest && <Digest article={article} />}
        <OpenThere said={said} article={article} />
      </figcaption>
    )}
  </figure>
);

const Digest = ({ article }: { article: ArticleHead }) => (
  <span class="digest">
    {(article.outlet ?? article.credit)
      ? i18n.t('claim.digest', [outletOf(article)])
      : i18n.t('claim.digestUnnamed')}
  </span>
);

/** To the very sentence, where we hold the outlet's own words and its address. */
function OpenThere({ said, article }: { said: Said; article: ArticleHead }) {
  const address = article.origin && addressAt(article, said);
  if (!address) return null;
  return (
    <a class="open-there" href={address} target="_blank" rel="noreferrer">
      {i18n.t(said.digest ? 'claim.open' : 'claim.openAt')}
    </a>
  );
}

export const Marked = ({ sentence, mark }: Pick<Said, 'sentence' | 'mark'>) => (
  <>
    {sentence.slice(0, mark.start)}
    <mark>{sentence.slice(mark.start, mark.end)}</mark>
    {sentence.slice(mark.end)}
  </>
);
