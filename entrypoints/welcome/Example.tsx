import { i18n } from '#i18n';
import { useMemo, useState } from 'preact/hooks';
import type { Quantity } from '../../core/report.ts';
import { FigureCard } from '../../components/FigureCard.tsx';
import { sentenceCase } from '../../components/words/locale.ts';
import { example } from './example.ts';

/** A page with marks and the card of each, to try before any page is read. */
export function Example() {
  const { page, report } = useMemo(example, []);
  const marked = report.quantities.filter(({ verdict }) => verdict !== 'same');
  const [chosen, choose] = useState(marked[0]?.id);
  const quantity = marked.find(({ id }) => id === chosen);
  return (
    <div class="example">
      <article class="example-page" aria-label={i18n.t('example.label')}>
        <p class="note">{page.outlet}</p>
        <h3>{page.title}</h3>
        <p>
          {piecesOf(page.text, marked).map((piece) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <button
                key={piece.quantity.id}
                type="button"
                class={`example-mark ${piece.quantity.verdict}`}
                aria-pressed={piece.quantity.id === chosen}
                aria-description={sentenceCase(piece.quantity.what)}
                onClick={() => choose(piece.quantity.id)}
              >
                {piece.words}
              </button>
            ),
          )}
        </p>
      </article>
      {quantity && <FigureCard quantity={quantity} />}
    </div>
  );
}

type Piece = string | { readonly quantity: Quantity; readonly words: string };

/** The text cut at its marks, in order. */
function piecesOf(text: string, marked: readonly Quantity[]): Piece[] {
  const spans = marked
    .flatMap((quantity) => quantity.spans.slice(0, 1).map((span) => ({ ...span, quantity })))
    .toSorted((a, b) => a.start - b.start);
  let end = 0;
  const pieces = spans.flatMap((span): Piece[] => {
    const before = text.slice(end, span.start);
    end = span.end;
    return [before, { quantity: span.quantity, words: text.slice(span.start, span.end) }];
  });
  return [...pieces, text.slice(end)];
}
