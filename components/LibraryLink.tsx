import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { openLibrary } from './open-library.ts';

interface Props {
  /** What stands in place of the usual words; said beside them all the same. */
  readonly children?: ComponentChildren;
}

/** The way to the collection, from every surface. */
export const LibraryLink = ({ children }: Props) => (
  <button type="button" class="quiet" onClick={() => void openLibrary()}>
    {children ? (
      <>
        <span class="unseen">{i18n.t('library.open')}: </span>
        {children}
      </>
    ) : (
      i18n.t('library.open')
    )}
  </button>
);
