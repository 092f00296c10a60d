import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { type Job, progressOf } from '../../core/work/job.ts';
import { ask } from '../../messages/send.ts';
import type { JobAct } from '../../messages/work-protocol.ts';
import { percent, timeLeft, whole } from '../words/amounts.ts';
import { dayOf } from '../words/dates.ts';
import { keyed } from '../words/keyed.ts';
import { dotted } from '../words/locale.ts';
import { Problems } from './Problems.tsx';

/** One import: how far, how fast, how long still; what came of it and what was left out. */
export function JobRow({ job, isCopying }: { job: Job; isCopying: boolean }) {
  const [failed, setFailed] = useState(false);
  const act = (what: JobAct) =>
    void ask('actOnJob', { id: job.id, act: what }).catch(() => setFailed(true));
  const progress = progressOf(job);
  const isOpen = job.state === 'running' || job.state === 'paused';
  return (
    <li class="job">
      <p class="job-name">
        <b>{job.pack}</b>
        <span class="note">{dayOf(job.since)}</span>
      </p>
      {isOpen && (
        <progress max={1} value={progress.share} aria-label={i18n.t('job.progress', [job.pack])} />
      )}
      <p class="note" role="status">
        {stateOf(job, isCopying)}
      </p>
      <p class="note">{countsOf(job)}</p>
      <div class="job-acts">
        {actsOf(job, isCopying).map((what) => (
          <button key={what} type="button" class="quiet" onClick={() => act(what)}>
            {i18n.t(`job.${what}`)}
          </button>
        ))}
      </div>
      {job.problemCount > 0 && <Problems job={job} />}
      {failed && <p role="alert">{i18n.t('state.broken')}</p>}
    </li>
  );
}

function actsOf({ state }: Job, isCopying: boolean): readonly JobAct[] {
  if (state === 'running') return ['pause', 'cancel'];
  if (state === 'paused') return ['resume', 'cancel'];
  return state === 'copying' && isCopying ? [] : ['dismiss'];
}

function stateOf(job: Job, isCopying: boolean): string {
  const { share, rate, left } = progressOf(job);
  switch (job.state) {
    case 'copying':
      return i18n.t(isCopying ? 'job.copying' : 'job.cutOff');
    case 'running':
      return dotted(
        percent(share),
        rate > 0 && i18n.t('job.rate', [whole(Math.round(rate))]),
        left !== undefined && i18n.t('job.left', [timeLeft(left)]),
      );
    case 'paused':
      return dotted(
        i18n.t('job.paused', [percent(share)]),
        job.because && i18n.t(`job.because.${keyed(job.because)}`),
      );
    case 'failed':
      return i18n.t(`job.because.${keyed(job.because ?? 'broken')}`);
    case 'done':
    case 'cancelled':
      return i18n.t(`job.${job.state}`);
  }
}

const countsOf = ({ counts: { added, renewed, same } }: Job) =>
  dotted(
    added > 0 && i18n.t('job.added', [whole(added)]),
    renewed > 0 && i18n.t('job.renewed', [whole(renewed)]),
    same > 0 && i18n.t('job.same', [whole(same)]),
  );
