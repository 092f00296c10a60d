import { i18n } from '#i18n';
import type { ArticleHead, Said } from '../core/report.ts';
import type { StatedSource } from '../core/figures/figure.ts';
import { publishedOn } from './words/dates.ts';
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
      </figcaption>
    )}
  </figure>
);

const Digest = ({ article }: { article: ArticleHead }) => (
  <span class="digest">{i18n.t('claim.digest', [outletOf(article)])}</span>
);

export const Marked = ({ sentence, mark }: Pick<Said, 'sentence' | 'mark'>) => (
  <>
    {sentence.slice(0, mark.start)}
    <mark>{sentence.slice(mark.start, mark.end)}</mark>
    {sentence.slice(mark.end)}
  </>
);
