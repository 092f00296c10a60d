import { spawnSync } from 'node:child_process';
import { ROOT } from '../build.ts';
import { failed, passed, type Outcome } from './outcome.ts';

export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** In ms. What takes longer hangs. */
const LONGEST = 600_000;

/** Runs a command to its end. `output` is what it said on both channels. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: LONGEST,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return {
    status: error ? 127 : (status ?? 128),
    output: `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`,
  };
}

/** A command that passes or fails as a whole. */
export function check(command: string, ...args: readonly string[]): Outcome {
  const { status, output } = run(command, args);
  const name = [command, ...args].join(' ');
  return status === 0 ? passed() : failed(name, output);
}
