import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Quantity } from '../core/report.ts';
import { asSaid } from './words/numbers.ts';
import { creditedOutlet } from './words/outlets.ts';

/** Takes one article's claim apart from the page's own. */
export type OnTakeApart = (quantity: string, article: string) => Promise<void>;

interface Props {
  readonly quantity: Quantity;
  readonly onTakeApart: OnTakeApart;
}

/** The reader knows better: these two figures do not count the same thing. */
export function NotTheSame({ quantity, onTakeApart }: Props) {
  const [failed, setFailed] = useState(false);
  const others = quantity.claims.filter(({ here }) => !here);
  return (
    <details class="not-same">
      <summary>{i18n.t('apartBy.offer')}</summary>
      <p class="note">{i18n.t('apartBy.which')}</p>
      <ul class="choices">
        {others.map((claim) => (
          <li key={`${claim.article.id} ${claim.figure.start}`}>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                void onTakeApart(quantity.id, claim.article.id).catch(() => setFailed(true))
              }
            >
              {i18n.t('apartBy.choice', [creditedOutlet(claim.article), asSaid(claim)])}
            </button>
          </li>
        ))}
      </ul>
      <p class="note">{i18n.t('apartBy.note')}</p>
      {failed && <p role="alert">{i18n.t('apartBy.failed')}</p>}
    </details>
  );
}
