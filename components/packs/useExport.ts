import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ask } from '../../messages/send.ts';
import { whole } from '../words/amounts.ts';
import { rememberExport } from './exported.ts';
import type { Doing } from './Outcome.tsx';
import { download, take } from './take.ts';

/** Takes everything out into one file, in one click. */
export function useExport(): { readonly doing: Doing; readonly run: () => void } {
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const run = async () => {
    setDoing({ kind: 'busy', words: i18n.t('packs.exporting', ['0', '…']) });
    const at = new Date().toISOString();
    const name = `second-source-${at.slice(0, 10)}.jsonl.gz`;
    let taken = 0;
    const file = await take(
      (after) => ask('exportPiece', after === undefined ? {} : { after }),
      (articles, of) => {
        taken = articles;
        setDoing({ kind: 'busy', words: i18n.t('packs.exporting', [whole(articles), whole(of)]) });
      },
    );
    download(file, name);
    await rememberExport({ at, own: taken });
    setDoing({ kind: 'done', words: i18n.t('packs.exported', [name]) });
  };
  return {
    doing,
    run: () =>
      void run().catch(() => setDoing({ kind: 'failed', words: i18n.t('packs.exportFailed') })),
  };
}
