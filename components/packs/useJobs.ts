import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../core/work/job.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { type Code, codeOf } from '../../messages/envelope.ts';
import { ask } from '../../messages/send.ts';

/** Between questions while there is work, in ms. */
const PATIENCE = 3_000;

export interface Jobs {
  readonly jobs: readonly Job[];
  /** Why the last question was not answered; what is shown is what was known before. */
  readonly trouble?: Code | undefined;
}

/** Every import that is known, newest first, kept up to date. */
export function useJobs(): Jobs {
  const [known, setKnown] = useState<Jobs>({ jobs: [] });
  useEffect(() => {
    const open = new AbortController();
    const isOpen = () => !open.signal.aborted;
    const look = () => void latest((now) => isOpen() && setKnown(now));
    onAnnouncement((said) => said.kind === 'work' && look(), open.signal);
    look();
    return () => open.abort();
  }, []);
  const isAnyRunning = known.jobs.some(({ state }) => state === 'running');
  useEffect(() => {
    if (!isAnyRunning) return undefined;
    // Asking wakes a worker that was stopped, long before the alarm would.
    const timer = setInterval(() => void latest(setKnown), PATIENCE);
    return () => clearInterval(timer);
  }, [isAnyRunning]);
  return known;
}

async function latest(set: (change: (before: Jobs) => Jobs) => unknown): Promise<void> {
  try {
    const jobs = await ask('jobs', {});
    set(() => ({ jobs }));
  } catch (error) {
    const trouble = codeOf(error);
    set(({ jobs }) => ({ jobs, trouble }));
  }
}
