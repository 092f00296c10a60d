import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Claim, Quantity } from '../core/report.ts';
import { Copy } from './Copy.tsx';
import { Quote } from './Quote.tsx';
import { NotTheSame, type OnTakeApart } from './NotTheSame.tsx';
import { isWorthPlotting, RangePlot } from './RangePlot.tsx';
import { Timeline } from './Timeline.tsx';
import { VerdictLine } from './VerdictLine.tsx';
import { counted } from './words/counted.ts';
import { explanation } from './words/explanations.ts';
import { heardInWords } from './words/heard.ts';
import { sentenceCase } from './words/locale.ts';

interface Props {
  readonly quantity: Quantity;
  readonly onShow?: ((quantity: string) => void) | undefined;
  readonly onTakeApart?: OnTakeApart | undefined;
}

/** More sentences than these are folded away. */
const MOST_SHOWN = 3;

/** The figure first, then who says it: title, verdict in words, the plot, each sentence, the explanation. */
export function FigureCard({ quantity, onShow, onTakeApart }: Props) {
  const title = useId();
  return (
    <article class={`card ${quantity.verdict}`} aria-labelledby={title}>
      <div class="card-head">
        <h3 id={title}>{sentenceCase(quantity.what)}</h3>
        <VerdictLine quantity={quantity} />
        <HeardFrom quantity={quantity} />
        {isWorthPlotting(quantity.claims) && <RangePlot quantity={quantity} />}
      </div>
      <Claims claims={quantity.claims} onShow={onShow && (() => onShow(quantity.id))} />
      <Timeline claims={quantity.claims} />
      <div class="card-foot">
        <Explained claims={quantity.claims} verdict={quantity.verdict} />
        <Copy quantity={quantity} />
        {onTakeApart && <NotTheSame quantity={quantity} onTakeApart={onTakeApart} />}
      </div>
    </article>
  );
}

function HeardFrom({ quantity: { heardFrom } }: { quantity: Quantity }) {
  if (!heardFrom || heardFrom.reports < 2) return null;
  const { reports, origins } = heardFrom;
  return <p class="note">{heardInWords(reports, origins)}</p>;
}

interface ClaimsProps {
  readonly claims: readonly Claim[];
  readonly onShow: (() => void) | undefined;
}

function Claims({ claims, onShow }: ClaimsProps) {
  const [shown, folded] = [claims.slice(0, MOST_SHOWN), claims.slice(MOST_SHOWN)];
  const sentence = (claim: Claim) => <Sentence key={claim.article.id} {...{ claim, onShow }} />;
  return (
    <>
      {shown.map(sentence)}
      {folded.length > 0 && (
        <details class="folded">
          <summary>{counted('report.moreClaims', folded.length)}</summary>
          {folded.map(sentence)}
        </details>
      )}
    </>
  );
}

interface SentenceProps {
  readonly claim: Claim;
  readonly onShow: ClaimsProps['onShow'];
}

/** The page's own can be shown where it stands. */
const Sentence = ({ claim, onShow }: SentenceProps) => (
  <div class={claim.here ? 'claim here' : `claim ${claim.verdict ?? 'same'}`}>
    {claim.here && (
      <div class="whose">
        <b>{i18n.t('common.thisPage')}</b>
        {onShow && (
          <button type="button" class="quiet" onClick={onShow}>
            {i18n.t('report.show')}
          </button>
        )}
      </div>
    )}
    <Quote said={claim} article={claim.article} source={claim.figure.source} />
  </div>
);

/** One sentence for each other claim that carries the verdict. */
function Explained({ claims, verdict }: Pick<Quantity, 'claims' | 'verdict'>) {
  const here = claims.find((claim) => claim.here);
  if (!here) return null;
  const said = claims
    .filter((claim) => !claim.here && claim.verdict === verdict)
    .map((claim) => explanation(here, claim));
  return (
    <details class="why">
      <summary>{i18n.t('explain.why')}</summary>
      {[...new Set(said)].map((words) => (
        <p key={words}>{words}</p>
      ))}
    </details>
  );
}
