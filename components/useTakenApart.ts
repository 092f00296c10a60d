import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../core/report.ts';
import { ask } from '../messages/send.ts';
import type { OnTakeApart } from './NotTheSame.tsx';
import { creditedOutlet } from './words/outlets.ts';
import { sentenceCase } from './words/locale.ts';

/** The comparison that was just taken apart, in words. */
export interface Apart {
  readonly id: string;
  readonly what: string;
  readonly outlet: string;
}

/** Takes apart, and offers the way back until another tab or page is shown. */
export function useTakenApart(tabId: number, report: Report) {
  const [apart, setApart] = useState<Apart>();
  const page = report.article.url ?? report.article.title;
  useEffect(() => setApart(undefined), [tabId, page]);
  const onTakeApart: OnTakeApart = async (quantity, article) => {
    const compared = report.quantities.find(({ id }) => id === quantity);
    const claim = compared?.claims.find((each) => !each.here && each.article.id === article);
    // What changes comes back as the tab's new report.
    const { id } = await ask('correct', { tabId, quantity, article });
    if (compared && claim)
      setApart({ id, what: sentenceCase(compared.what), outlet: creditedOutlet(claim.article) });
  };
  return { apart, onTakeApart, leave: () => setApart(undefined) };
}
