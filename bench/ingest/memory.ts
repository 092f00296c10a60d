import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  readonly command: string;
}

/** Bytes that processes hold for themselves, by what Linux says; `undefined` elsewhere. */
export interface Watch {
  readonly idle: number;
  readonly now: () => number;
  /** Ends the watch. */
  readonly most: () => number;
}

const EVERY = 200;

/** Watches the processes of the browser with this profile that `choose` names. */
export function watch(profile: string, choose: (of: Process) => boolean): Watch | undefined {
  if (process.platform !== 'linux') return undefined;
  const now = () => sum(childrenOf(profile).filter(choose));
  const idle = now();
  let most = idle;
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, EVERY);
  return {
    idle,
    now,
    most: () => {
      clearInterval(timer);
      return Math.max(most, now());
    },
  };
}

/** The one process of an extension, in Chromium by its arguments, in Firefox by its name. */
export const isOfExtension = ({ name, command }: Process) =>
  command.includes('--extension-process') || name === 'WebExtensions';

/** Processes of pages. */
export const isOfPages = (of: Process) =>
  !isOfExtension(of) && /--type=renderer|-isForBrowser/.test(of.command);

function childrenOf(profile: string): Process[] {
  const all = readdirSync('/proc').flatMap((name) => processOf(Number(name)) ?? []);
  const mains = all.filter(
    ({ command }) => command.includes(profile) && !/--type=|-contentproc/.test(command),
  );
  const ours = new Set(mains.map(({ pid }) => pid));
  for (let before = -1; before < ours.size;) {
    before = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid));
}

function processOf(pid: number): Process | undefined {
  if (!Number.isInteger(pid)) return undefined;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent: Number(field(status, 'PPid')), name: field(status, 'Name'), command };
  } catch {
    return undefined; // it has ended
  }
}

const sum = (all: readonly Process[]) => all.reduce((total, { pid }) => total + bytesOf(pid), 0);

/** Without the pages of files, which the system reads in and throws out as it likes. */
function bytesOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string) => Number(field(status, name).replace(/ kB$/, ''));
    return (kilobytes('RssAnon') + kilobytes('RssShmem')) * 1024;
  } catch {
    return 0;
  }
}

const field = (status: string, name: string) =>
  new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1]?.trim() ?? '';
