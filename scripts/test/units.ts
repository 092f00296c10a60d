import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isRecord, listOf, type Fields } from '../../core/border/values.ts';
import { ROOT } from '../build.ts';
import { run } from './command.ts';
import { failed, together, type Outcome } from './outcome.ts';

/** All tests of vitest. Each is counted, and a file that could not even be loaded is a failure. */
export async function runUnits(): Promise<Outcome> {
  const report = join(ROOT, 'out', 'vitest.json');
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  rmSync(report, { force: true });
  const { status, output } = await run('vitest', [
    'run',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const outcome = readReport(report);
  if (!outcome) return failed('vitest', output);
  return status !== 0 && outcome.failures.length === 0
    ? together([outcome, failed('vitest', output)])
    : outcome;
}

function readReport(path: string): Outcome | undefined {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const files = isRecord(raw) ? listOf(raw['testResults'], Infinity, asRecord) : [];
    return files.length > 0 ? together(files.map(outcomeOf)) : undefined;
  } catch {
    return undefined;
  }
}

const asRecord = (raw: unknown) => (isRecord(raw) ? raw : undefined);

function outcomeOf(file: Fields): Outcome {
  const name = relative(ROOT, String(file['name']));
  const tests = listOf(file['assertionResults'], Infinity, asRecord);
  const failures = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ status, fullName, failureMessages }) => ({
      name: `${name}: ${String(fullName)}`,
      // A test that is skipped hides something: it counts as red.
      why: status === 'failed' ? said(failureMessages) : String(status),
    }));
  const isBroken = file['status'] === 'failed' && failures.length === 0;
  return {
    passed: tests.length - failures.length,
    failures: isBroken ? [{ name, why: String(file['message']) }] : failures,
  };
}

const said = (messages: unknown) => (Array.isArray(messages) ? messages.join('\n') : '');
