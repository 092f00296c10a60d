import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ask } from '../../messages/send.ts';
import { whole } from '../words/amounts.ts';
import { Outcome, type Doing } from './Outcome.tsx';
import { download, take } from './take.ts';

/** Hands everything that is the reader's to the downloads, as one file. */
export function Export() {
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const run = async () => {
    setDoing({ kind: 'busy', words: i18n.t('packs.exporting', ['0', '…']) });
    const name = `second-source-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
    const file = await take(
      (after) => ask('exportPiece', after === undefined ? {} : { after }),
      (articles, of) =>
        setDoing({ kind: 'busy', words: i18n.t('packs.exporting', [whole(articles), whole(of)]) }),
    );
    download(file, name);
    setDoing({ kind: 'done', words: i18n.t('packs.exported', [name]) });
  };
  const onClick = () =>
    void run().catch(() => setDoing({ kind: 'failed', words: i18n.t('packs.exportFailed') }));
  return (
    <div class="pack-act">
      <button type="button" class="secondary" disabled={doing.kind === 'busy'} onClick={onClick}>
        {i18n.t('packs.export')}
      </button>
      <p class="note">{i18n.t('packs.exportNote')}</p>
      <Outcome doing={doing} />
    </div>
  );
}
