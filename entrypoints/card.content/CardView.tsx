import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { Quantity } from '../../core/report.ts';
import { Icon } from '../../components/Icon.tsx';
import { Quote } from '../../components/Quote.tsx';
import { VerdictLine } from '../../components/VerdictLine.tsx';
import { counted } from '../../components/words/counted.ts';
import { sentenceCase } from '../../components/words/locale.ts';

interface Props {
  readonly quantity: Quantity;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
  readonly onSidebar: () => void;
}

const MOST = 3;

/** A click that the page's script made up is none. */
const trusted = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act();
};

/** What others say of one figure of the page. */
export function CardView({ quantity, box, onClose, onSidebar }: Props) {
  const others = quantity.claims.filter(({ here }) => !here);
  const folded = others.length - MOST;
  return (
    <div class="overlay" ref={box} role="dialog" aria-label={i18n.t('card.label')} tabIndex={-1}>
      <div class="overlay-head">
        <h2>{sentenceCase(quantity.what)}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('card.close')}
          onClick={trusted(onClose)}
        >
          <Icon name="close" />
        </button>
        <VerdictLine quantity={quantity} />
      </div>
      {others.slice(0, MOST).map((claim) => (
        <div class={`claim ${claim.verdict ?? 'same'}`} key={claim.article.id}>
          <Quote said={claim} article={claim.article} source={claim.figure.source} />
        </div>
      ))}
      <div class="overlay-foot">
        <button type="button" class="quiet" onClick={trusted(onSidebar)}>
          {i18n.t('card.sidebar')}
        </button>
        {folded > 0 && <span class="note">{counted('report.moreClaims', folded)}</span>}
        <kbd aria-hidden="true">{i18n.t('card.escape')}</kbd>
      </div>
    </div>
  );
}
