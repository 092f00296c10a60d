import type { Quantity } from '../core/report.ts';

/** Draws the card of a quantity into the page, in a shadow root that the page cannot look into. */
export interface Drawer {
  /** Shows the card and answers with its box, which the caller places. */
  readonly draw: (shown: Drawn) => HTMLElement | undefined;
  readonly clear: () => void;
  readonly hasFocus: () => boolean;
  readonly holds: (event: Event) => boolean;
}

export interface Drawn {
  readonly quantity: Quantity;
  readonly onClose: () => void;
  readonly onSidebar: () => void;
}

export type CreateDrawer = (signal: AbortSignal) => Drawer;

/** Scripts of an extension share one world in a page, which the page's own scripts do not see. */
const KEY = Symbol.for('second-source card');

export const offerDrawer = (create: CreateDrawer) => Reflect.set(globalThis, KEY, create);

/** `undefined` until the card's script has run in this page. */
export function offeredDrawer(): CreateDrawer | undefined {
  const found: unknown = Reflect.get(globalThis, KEY);
  return isCreate(found) ? found : undefined;
}

const isCreate = (found: unknown): found is CreateDrawer => typeof found === 'function';
