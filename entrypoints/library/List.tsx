import { i18n } from '#i18n';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { Row } from './Row.tsx';
import { useHeads } from './useHeads.ts';
import type { Selection } from './useSelection.ts';
import { ROW, scrollTo, windowOf } from './window.ts';

interface Props {
  readonly ids: readonly string[];
  /** Otherwise only the first are here yet. */
  readonly isWhole: boolean;
  readonly selection: Selection;
  readonly onRead: (article: ArticleHead) => void;
}

/** As many rows as the corpus has, of which only those in view are drawn. Arrow keys move from row to row. */
export function List({ ids, isWhole, selection, onRead }: Props) {
  const box = useRef<HTMLUListElement>(null);
  const { top, height } = useScrolled(box);
  const { first, last } = windowOf(top, height, ids.length);
  const headOf = useHeads(ids, first, last);
  const goTo = useRowFocus(box, top, height);
  const rows = ids.slice(first, last + 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = rowOf(event.target);
    if (by === undefined || from === undefined) return;
    event.preventDefault();
    goTo(Math.max(0, Math.min(ids.length - 1, from + by)));
  };
  return (
    <ul
      class="rows"
      ref={box}
      tabIndex={-1}
      aria-label={i18n.t('library.title')}
      onKeyDown={onKeyDown}
    >
      {first > 0 && <li class="space" aria-hidden="true" style={{ height: first * ROW }} />}
      {rows.map((id, index) => (
        <Row
          key={id}
          id={id}
          row={first + index}
          of={isWhole ? ids.length : -1}
          head={headOf(id)}
          selected={selection.has(id)}
          onSelect={(on, range) => selection.select(id, on, range)}
          onRead={onRead}
        />
      ))}
      {last + 1 < ids.length && (
        <li class="space" aria-hidden="true" style={{ height: (ids.length - last - 1) * ROW }} />
      )}
    </ul>
  );
}

const rowOf = (target: EventTarget | null): number | undefined => {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset['row']) : undefined;
};

type Box = { readonly current: HTMLElement | null };

/** Where the box is scrolled to, once a frame at most. */
function useScrolled(box: Box) {
  const [scrolled, setScrolled] = useState({ top: 0, height: 640 });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let frame = 0;
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setScrolled({ top: element.scrollTop, height: element.clientHeight || 640 });
      });
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return scrolled;
}

/** Focuses a row that may have to be scrolled to, and so drawn, before. */
function useRowFocus(box: Box, top: number, height: number) {
  const [wanted, setWanted] = useState<number>();
  useLayoutEffect(() => {
    if (wanted === undefined) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-row="${wanted}"] .headline`);
    if (!button) return;
    button.focus({ preventScroll: true });
    setWanted(undefined);
  }, [wanted, top, box]);
  return (row: number) => {
    const to = scrollTo(row, top, height);
    if (to !== undefined) box.current?.scrollTo({ top: to });
    setWanted(row);
  };
}
