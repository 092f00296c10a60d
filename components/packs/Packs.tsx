import { i18n } from '#i18n';
import { useRef, useState } from 'preact/hooks';
import type { ImportMode } from '../../core/work/job.ts';
import { codeOf } from '../../messages/envelope.ts';
import { percent } from '../words/amounts.ts';
import { keyed } from '../words/keyed.ts';
import { bring } from './bring.ts';
import { Export } from './Export.tsx';
import { JobRow } from './JobRow.tsx';
import { Outcome, type Doing } from './Outcome.tsx';
import { becauseOf } from './read-file.ts';
import { useJobs } from './useJobs.ts';

/** Brings articles in from a file, and takes everything out into one. */
export function Packs() {
  const { jobs, trouble } = useJobs();
  const [copying, setCopying] = useState(false);
  return (
    <>
      <Export />
      <Import copying={copying} onCopying={setCopying} />
      {trouble === 'storage-full' && <p role="alert">{i18n.t('job.because.storage_full')}</p>}
      <ul class="jobs">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} isCopying={copying} />
        ))}
      </ul>
    </>
  );
}

const MODES: readonly ImportMode[] = ['pack', 'restore'];

function Import({ copying, onCopying }: { copying: boolean; onCopying: (now: boolean) => void }) {
  const [mode, setMode] = useState<ImportMode>('pack');
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const input = useRef<HTMLInputElement>(null);
  const run = async (file: File) => {
    onCopying(true);
    try {
      await bring(file, mode, (share) =>
        setDoing({ kind: 'busy', words: i18n.t('packs.copying', [percent(share)]) }),
      );
      setDoing({ kind: 'nothing' });
    } catch (error) {
      setDoing({ kind: 'failed', words: whyNot(error) });
    } finally {
      onCopying(false);
    }
  };
  return (
    <fieldset class="pack-act">
      <legend>{i18n.t('packs.import')}</legend>
      {MODES.map((each) => (
        <label key={each} class="check">
          <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
          {i18n.t(`packs.mode.${each}`)}
        </label>
      ))}
      <input
        ref={input}
        hidden
        type="file"
        accept=".jsonl,.ndjson,.gz,.json,.txt"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) void run(file);
        }}
      />
      <button
        type="button"
        class="secondary"
        disabled={copying}
        onClick={() => input.current?.click()}
      >
        {i18n.t('packs.choose')}
      </button>
      <Outcome doing={doing} />
    </fieldset>
  );
}

function whyNot(error: unknown): string {
  const because = becauseOf(error);
  if (because) return i18n.t(`packs.${keyed(because)}`);
  return i18n.t(codeOf(error) === 'storage-full' ? 'state.storage_full' : 'packs.importFailed');
}
