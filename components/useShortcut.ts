import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface Shortcut {
  readonly name: string;
  readonly words: string;
  readonly keys: string;
}

/** The extension's keys as the reader has set them. */
export function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    let open = true;
    // Without a key in the manifest there is no such interface.
    void browser.commands?.getAll().then(
      (all) =>
        open &&
        setShortcuts(
          all.map(({ name = '', description = '', shortcut = '' }) => ({
            name,
            words: description,
            keys: shortcut,
          })),
        ),
    );
    return () => {
      open = false;
    };
  }, []);
  return shortcuts;
}

/** The key that does what a click on the toolbar button does. */
export const useToolbarKey = (): string | undefined =>
  useShortcuts().find(({ name }) => name === '_execute_action')?.keys || undefined;
