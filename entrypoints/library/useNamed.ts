import { useEffect } from 'preact/hooks';
import type { ArticleHead } from '../../core/report.ts';
import { ask } from '../../messages/send.ts';

/** The article that the address names, `library.html#<id>`, at first and whenever it changes. */
export function useNamed(onNamed: (article: ArticleHead) => void) {
  useEffect(() => {
    const look = () => {
      const id = named(location.hash);
      if (id === undefined) return;
      ask('heads', { ids: [id] }).then(
        ([head]) => head && onNamed(head),
        () => undefined, // the list says that the collection cannot be read
      );
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [onNamed]);
}

function named(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined; // no address of ours
  }
}
