import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../core/border/values.ts';
import { ROOT } from '../build.ts';
import { run } from './command.ts';
import { failed, together, type Failure, type Outcome } from './outcome.ts';

const REPORTER = fileURLToPath(new URL('reporter.ts', import.meta.url));
const PATIENCE = 120_000;

/** Runs test files under Node itself, one after the other, each in a process of its own. */
export function runNodeTests(pattern: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const files = globSync(pattern, { cwd: ROOT }).toSorted();
  if (files.length === 0) return failed(pattern, 'no test file matches');
  return together(files.map((file) => runFile(file, env)));
}

function runFile(file: string, env: Readonly<Record<string, string>>): Outcome {
  const args = [
    '--test',
    `--test-timeout=${PATIENCE}`,
    `--test-reporter=${REPORTER}`,
    '--test-reporter-destination=stdout',
    file,
  ];
  const { status, output } = run(process.execPath, args, env);
  const tests = output.split('\n').flatMap(readLine);
  const failures = tests.filter(({ why }) => why !== undefined).map(asFailure(file));
  const outcome = { passed: tests.length - failures.length, failures };
  return status !== 0 && failures.length === 0
    ? together([outcome, failed(file, output)])
    : outcome;
}

interface Line {
  readonly name: string;
  readonly why?: string;
}

function readLine(line: string): Line[] {
  if (!line.startsWith('{"name":')) return [];
  const raw: unknown = JSON.parse(line);
  if (!isRecord(raw)) return [];
  const why = raw['why'];
  return [{ name: String(raw['name']), ...(typeof why === 'string' ? { why } : {}) }];
}

const asFailure =
  (file: string) =>
  ({ name, why = '' }: Line): Failure => ({ name: `${file}: ${name}`, why });
