import type { Evidence, PageExtras } from '../../core/page-reading.ts';
import type { Draft } from '../body/draft.ts';
import { entriesOf } from './entries.ts';
import { relatedIn } from './related.ts';
import { truncationIn } from './truncated.ts';

interface Beside {
  readonly extras: PageExtras;
  readonly evidence: readonly Evidence[];
}

const MOST_REMOVALS = 400;

/** What the page holds or says beside the article itself, and all that was left out. */
export function besideOf(draft: Draft): Beside {
  const [entries, related, saw] = [entriesOf(draft), relatedIn(draft), truncationIn(draft)];
  return {
    extras: {
      ...(saw !== '' && { truncated: true }),
      ...(draft.captions.length > 0 && { captions: draft.captions }),
      ...(entries.length > 0 && { entries }),
      ...(related.length > 0 && { related }),
      removed: draft.removed
        .slice(0, MOST_REMOVALS)
        .map(({ because, text }) => ({ because, text })),
    },
    evidence: saw === '' ? [] : [{ fact: 'truncated', reader: 'page', saw: saw.slice(0, 200) }],
  };
}
