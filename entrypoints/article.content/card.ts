import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { offeredDrawer, type Drawer } from '../../components/card-drawer.ts';
import { ask } from '../../messages/send.ts';
import type { Mark, MarkedPage } from './marks.ts';
import { boxAround, placeCard } from './place.ts';

export interface Card {
  readonly open: (mark: Mark, by: 'pointing' | 'asking') => void;
  readonly close: () => void;
  /** Closes a card that only pointing opened. */
  readonly leave: () => void;
  /** After marks changed: stays at its place, or closes with it. */
  readonly refresh: () => void;
  readonly show: (quantity: string) => boolean;
  readonly step: (by: 1 | -1) => boolean;
  readonly showSelected: () => boolean;
  readonly isShowing: (mark: Mark) => boolean;
  readonly holds: (event: Event) => boolean;
}

export function createCard(ctx: ContentScriptContext, page: MarkedPage): Card {
  let drawer: Drawer | undefined;
  let box: HTMLElement | undefined;
  let shown: { readonly mark: Mark; readonly by: 'pointing' | 'asking' } | undefined;
  let before: Element | null = null;
  let last: Mark | undefined;

  const place = () => {
    if (shown && box) position(shown.mark, box);
  };
  const close = () => {
    if (!shown) return;
    const hadFocus = drawer?.hasFocus();
    shown = undefined;
    drawer?.clear();
    box = undefined;
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    before = null;
  };
  const open: Card['open'] = (mark, by) => {
    before ??= document.activeElement;
    shown = { mark, by };
    last = mark;
    void withDrawer().then(
      () => shown?.mark === mark && draw(mark, by),
      () => undefined,
    );
  };
  /** The card's script comes with the first card. */
  const withDrawer = async () => {
    if (drawer) return;
    if (!offeredDrawer()) await ask('loadCard', {});
    drawer ??= offeredDrawer()?.(ctx.signal);
  };
  const draw = ({ quantity }: Mark, by: 'pointing' | 'asking') => {
    const onSidebar = () => {
      ask('openSidebar', {}).then(close, () => undefined); // the card stays, and says the same
    };
    box = drawer?.draw({ quantity, onClose: close, onSidebar });
    place();
    if (by === 'asking') box?.focus({ preventScroll: true });
  };
  const goTo = (mark: Mark | undefined) => {
    if (!mark) return false;
    scrollTo(mark);
    open(mark, 'asking');
    return true;
  };

  ctx.addEventListener(
    document,
    'keydown',
    onEscape(() => shown !== undefined, close),
    {
      capture: true,
    },
  );
  ctx.addEventListener(window, 'scroll', place, { capture: true, passive: true });
  ctx.addEventListener(window, 'resize', place);
  ctx.onInvalidated(close);
  return {
    open,
    close,
    leave: () => {
      if (shown?.by === 'pointing' && !drawer?.hasFocus()) close();
    },
    refresh: () => {
      if (!shown) return;
      const { mark, by } = shown;
      const again = page.marks().find(({ quantity }) => quantity.id === mark.quantity.id);
      if (again) open(again, by);
      else close();
    },
    show: (id) => goTo(page.marks().find(({ quantity }) => quantity.id === id)),
    step: (by) => goTo(next(page.marks(), last, by)),
    showSelected: () => goTo(page.marks().find(isSelected)),
    isShowing: (mark) => shown?.mark === mark,
    holds: (event) => drawer?.holds(event) ?? false,
  };
}

const onEscape = (isOpen: () => boolean, close: () => void) => (event: KeyboardEvent) => {
  if (!event.isTrusted || event.key !== 'Escape' || !isOpen()) return;
  event.preventDefault();
  event.stopPropagation();
  close();
};

const isSelected = ({ ranges }: Mark) => {
  const selection = getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  return selected !== undefined && ranges.some((range) => meet(range, selected));
};

const meet = (a: Range, b: Range) =>
  a.compareBoundaryPoints(Range.END_TO_START, b) < 0 &&
  a.compareBoundaryPoints(Range.START_TO_END, b) > 0;

/** From the last one shown; from the first or the last where there is none. */
function next(marks: readonly Mark[], last: Mark | undefined, by: 1 | -1): Mark | undefined {
  const at = last ? marks.indexOf(last) : -1;
  const from = at < 0 && by < 0 ? 0 : at;
  return marks[(from + by + marks.length) % marks.length];
}

function scrollTo({ ranges: [range] }: Mark) {
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function position(mark: Mark, card: HTMLElement) {
  const own = boxAround(mark.ranges);
  if (!own) return;
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  card.style.maxHeight = '';
  const sentence = boxAround(mark.sentence) ?? own;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const at = placeCard(own, sentence, size, { width, height: Math.min(height, innerHeight) });
  card.style.left = `${at.left}px`;
  card.style.top = `${at.top}px`;
  card.style.maxHeight = `${at.maxHeight}px`;
}
