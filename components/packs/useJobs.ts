import { useEffect, useState } from 'preact/hooks';
import type { Job } from '../../core/work/job.ts';
import { onAnnouncement } from '../../messages/announce.ts';
import { ask } from '../../messages/send.ts';

/** Between questions while there is work, in ms. */
const PATIENCE = 3_000;

/** Every import that is known, newest first, kept up to date. */
export function useJobs(): readonly Job[] {
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  useEffect(() => {
    const open = new AbortController();
    const look = () =>
      void ask('jobs', {}).then(
        (found) => !open.signal.aborted && setJobs(found),
        () => undefined, // the next announcement asks again
      );
    onAnnouncement((said) => said.kind === 'work' && look(), open.signal);
    look();
    return () => open.abort();
  }, []);
  const isAnyRunning = jobs.some(({ state }) => state === 'running');
  useEffect(() => {
    if (!isAnyRunning) return undefined;
    // Asking wakes a worker that was stopped, long before the alarm would.
    const timer = setInterval(() => void ask('jobs', {}).then(setJobs, () => undefined), PATIENCE);
    return () => clearInterval(timer);
  }, [isAnyRunning]);
  return jobs;
}
