import { spawn } from 'node:child_process';
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
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      timeout: LONGEST,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const channel of [child.stdout, child.stderr])
      channel.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.on('error', ({ message }) =>
      resolve({ status: 127, output: `${message}${said.join('')}` }),
    );
    child.on('close', (status) => resolve({ status: status ?? 128, output: said.join('') }));
  });
}

/** A command that passes or fails as a whole. */
export async function check(command: string, ...args: readonly string[]): Promise<Outcome> {
  const { status, output } = await run(command, args);
  const name = [command, ...args].join(' ');
  return status === 0 ? passed() : failed(name, output);
}
