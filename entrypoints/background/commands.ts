import type { Background } from './background.ts';

export type Command =
  | 'open-sidebar'
  | 'next-difference'
  | 'previous-difference'
  | 'keep-page'
  | 'search';

export interface Tab {
  readonly id?: number | undefined;
  readonly windowId: number;
}

/** What a key does in the tab in front. Nothing is awaited before a panel opens: the gesture ends with the first wait. */
export const commandsOf = ({ acts }: Background): Record<Command, (tab: Tab) => unknown> => ({
  'open-sidebar': ({ id }) => acts.openSidebar(id),
  'next-difference': ({ id }) => id !== undefined && acts.step(id, 1),
  'previous-difference': ({ id }) => id !== undefined && acts.step(id, -1),
  'keep-page': ({ id }) => id !== undefined && acts.keep(id),
  search: () => acts.openSearch(),
});
