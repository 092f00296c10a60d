import type { Keeping } from './keep.ts';
import type { Tabs } from './tabs.ts';
import type { World } from './world.ts';

/** What keys and menus ask for. None of them rejects: nobody waits for the answer. */
export interface Acts {
  readonly openSidebar: (tabId: number | undefined) => void;
  /** Opens the sidebar with this search in its box. */
  readonly searchInSidebar: (tabId: number, query: string) => void;
  /** Opens the popup with the cursor in its search box. */
  readonly openSearch: () => void;
  /** Reads the page where needed and shows the figure that is selected in it. */
  readonly compareSelection: (tabId: number) => void;
  readonly step: (tabId: number, by: 1 | -1) => void;
  readonly keep: (tabId: number) => void;
}

const LONGEST_QUERY = 200;

export function createActs(world: World, tabs: Tabs, keeping: Keeping): Acts {
  const quietly = (work: Promise<unknown>) =>
    void work.catch((cause: unknown) => world.warn('after a key or menu', cause));
  /** The key or the menu has granted the page, as a click on the button does. */
  const afterReading = (tabId: number, then: () => Promise<unknown>) =>
    quietly(tabs.whenRead(tabId).then((state) => (state.kind === 'read' ? then() : undefined)));
  return {
    openSidebar: (tabId) => quietly(world.openSidebar(tabId)),
    searchInSidebar: (tabId, query) => {
      quietly(world.openSidebar(tabId));
      const search = query.trim().slice(0, LONGEST_QUERY);
      if (search) quietly(world.session.set({ wanted: { search } }));
    },
    openSearch: () => {
      quietly(world.session.set({ wanted: { search: '' } }));
      quietly(world.openPopup());
    },
    compareSelection: (tabId) => {
      quietly(world.openSidebar(tabId));
      afterReading(tabId, () => world.tell(tabId, 'showSelected', {}));
    },
    step: (tabId, by) => afterReading(tabId, () => world.tell(tabId, 'step', { by })),
    keep: (tabId) => afterReading(tabId, () => keeping.keep(tabId)),
  };
}
