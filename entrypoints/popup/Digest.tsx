import { i18n } from '#i18n';
import type { ArticleHead, Claim, Quantity, Report } from '../../core/report.ts';
import { Coverage, coverageSummary } from '../../components/Coverage.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Quote } from '../../components/Quote.tsx';
import { Reading, Summary } from '../../components/Reading.tsx';
import { Part } from '../../components/ReportView.tsx';
import { Finding } from '../../components/StateView.tsx';
import { counted } from '../../components/words/counted.ts';
import { shortly } from '../../components/words/numbers.ts';
import { sentenceCase } from '../../components/words/locale.ts';
import { verdictLine } from '../../components/words/verdicts.ts';

interface Props {
  readonly report: Report;
  readonly onRead: (article: ArticleHead) => void;
}

/** Differences in sight; the others are folded. */
const MOST = 4;

/** The report in little: the numbers, what differs with the first one open, who else reported it. */
export function Digest({ report, onRead }: Props) {
  const differing = report.quantities.filter(({ verdict }) => verdict !== 'same');
  return (
    <>
      <Reading report={report} />
      <Summary report={report} of={['reports', 'conflict']} />
      <Finding report={report} />
      {differing.length > 0 && (
        <section class="differences" aria-label={i18n.t('report.differ')}>
          {differing.slice(0, MOST).map((quantity, index) => (
            <Difference key={quantity.id} quantity={quantity} open={index === 0} />
          ))}
          {differing.length > MOST && (
            <details class="folded more">
              <summary>{counted('popup.more', differing.length - MOST)}</summary>
              {differing.slice(MOST).map((quantity) => (
                <Difference key={quantity.id} quantity={quantity} open={false} />
              ))}
            </details>
          )}
        </section>
      )}
      {report.coverage.length > 0 && (
        <Part title={i18n.t('report.covered')} aside={coverageSummary(report)}>
          <Coverage report={report} onRead={onRead} />
        </Part>
      )}
    </>
  );
}

/** One figure of the page, the other outlet's, and both sentences. */
function Difference({ quantity, open }: { quantity: Quantity; open: boolean }) {
  const { verdict, claims } = quantity;
  const shown = strongest(claims, quantity);
  return (
    <details class={`difference ${verdict}`} open={open}>
      <summary>
        <Icon name={verdict} />
        <span class="what">
          <b>{sentenceCase(quantity.what)}</b>
          <span class="note">
            <strong>{i18n.t(`verdict.${verdict}.name`)}</strong> {verdictLine(quantity)}
          </span>
        </span>
        <span class="numbers">
          {shown.map((claim) => (
            <span class={claim.here ? 'here' : ''} key={claim.article.id}>
              {shortly(claim.figure)}
            </span>
          ))}
        </span>
      </summary>
      {shown.map((claim) => (
        <div class={claim.here ? 'claim here' : 'claim'} key={claim.article.id}>
          {claim.here && (
            <p class="whose">
              <b>{i18n.t('common.thisPage')}</b>
            </p>
          )}
          <Quote said={claim} article={claim.article} source={claim.figure.source} />
        </div>
      ))}
    </details>
  );
}

/** The page's own claim and the first that gave the verdict. */
function strongest(claims: readonly Claim[], { verdict }: Quantity): Claim[] {
  const [here, there] = [
    claims.find((claim) => claim.here),
    claims.find((claim) => !claim.here && claim.verdict === verdict),
  ];
  return [here, there].filter((claim) => claim !== undefined);
}
