import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '../core/corpus.ts';
import type { Span } from '../core/text/span.ts';
import { Tags } from './Coverage.tsx';
import { publishedOn } from './words/dates.ts';
import { outletOf } from './words/outlets.ts';

interface HitProps {
  readonly hit: SearchHit;
  readonly id: string;
  readonly active: boolean;
  readonly onPick: () => void;
}

/** One article that was found, with the sentence that says what was asked for. */
export function Hit({ hit, id, active, onPick }: HitProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const { article } = hit;
  return (
    <li ref={row} id={id} role="option" aria-selected={active} onClick={onPick}>
      <p class="outlet">
        <b>{outletOf(article)}</b>
        <Tags article={article} />
        <time dateTime={article.published}>{publishedOn(article)}</time>
      </p>
      <p class="headline">{article.title}</p>
      <p class="sentence">
        <MarkedAll text={hit.sentence} marks={hit.marks} />
      </p>
    </li>
  );
}

function MarkedAll({ text, marks }: { text: string; marks: readonly Span[] }) {
  const starts = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {starts.map((start, index) => {
        const mark = marks[index];
        return (
          <span key={start}>
            {text.slice(start, mark?.start ?? text.length)}
            {mark && <mark>{text.slice(mark.start, mark.end)}</mark>}
          </span>
        );
      })}
    </>
  );
}
