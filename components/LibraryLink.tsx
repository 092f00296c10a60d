import { i18n } from '#i18n';
import { openLibrary } from './open-library.ts';

/** The way to the collection, from every surface. */
export const LibraryLink = () => (
  <button type="button" class="quiet" onClick={() => void openLibrary()}>
    {i18n.t('library.open')}
  </button>
);
