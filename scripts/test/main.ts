import { together, type Outcome } from './outcome.ts';
import { STEPS } from './steps.ts';

/** All tests, or only the steps whose names hold one of the words given. The last line counts them. */
const words = process.argv.slice(2);
const chosen = STEPS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const outcomes: Outcome[] = [];
for (const { name, run } of chosen) {
  const begun = Date.now();
  const outcome = await run();
  outcomes.push(named(name, outcome));
  const isGreen = outcome.failures.length === 0;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${isGreen ? '✓' : '✗'} ${name}: ${count(outcome)} (${seconds} s)`);
  for (const note of outcome.notes ?? []) console.log(`  ~ ${note}`);
  for (const failure of outcome.failures) console.log(indented(failure.name || name, failure.why));
}

const all = together(outcomes);
if (all.failures.length > 0) {
  console.log('\nFailed:');
  for (const { name } of all.failures) console.log(`  ${name}`);
}
process.exitCode = all.failures.length === 0 && all.passed > 0 ? 0 : 1;
console.log(`\n${count(all)}`);

/** The summary at the end tells the step as well. */
function named(step: string, { passed, failures }: Outcome): Outcome {
  return {
    passed,
    failures: failures.map(({ name, why }) => ({
      name: [step, name].filter(Boolean).join(' · '),
      why,
    })),
  };
}

function count({ passed, failures }: Outcome) {
  return `${passed} passed, ${failures.length} failed`;
}

function indented(name: string, why: string): string {
  return `  ✗ ${name}\n${why.trim().replaceAll(/^/gm, '      ')}\n`;
}
