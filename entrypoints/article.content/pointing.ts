import type { Card } from './card.ts';
import type { MarkedPage } from './marks.ts';

/** A hand that only passes by opens nothing; one that leaves for a moment closes nothing. */
const DWELL = 140;
const LEAVE = 320;

/** Pointing at a mark opens its card, and the card stays while the pointer is on either. */
export function watchPointing(marks: MarkedPage, card: Card, signal: AbortSignal): void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly x: number; readonly y: number; readonly onCard: boolean } | undefined;

  const later = (work: () => void, pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };
  const look = () => {
    frame = 0;
    if (!last) return;
    const mark = marks.at(last.x, last.y);
    if (last.onCard) clearTimeout(timer);
    else if (mark && card.isShowing(mark)) clearTimeout(timer);
    else if (mark) later(() => card.open(mark, 'pointing'), DWELL);
    else later(() => card.leave(), LEAVE);
  };
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // An event forgets its path when it has been heard.
    last = { x: event.clientX, y: event.clientY, onCard: card.holds(event) };
    frame ||= requestAnimationFrame(look);
  };
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || card.holds(event)) return;
    const mark = marks.at(event.clientX, event.clientY);
    if (mark) card.open(mark, 'pointing');
    else card.close();
  };
  const options = { signal, passive: true, capture: true } as const;
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('click', onClick, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
