import { parseArgs } from 'node:util';
import { installBrowsers } from '../browsers/install.ts';
import type { BrowserName } from '../browsers/session.ts';
import { build } from '../build.ts';
import { faultsIn, type Moment } from './runs.ts';

/** So large a share of the kills must come while there is work. */
const AT_WORK = 0.9;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/**
 * Kills the background at random moments of an import and of polling, and compares what is stored and
 * what is found in the end with an undisturbed run. Every moment is tried in every browser, and counts
 * as equal only where it was in all of them; a run that ends otherwise costs all of its moments.
 */
const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '200' },
    browser: { type: 'string' },
    seed: { type: 'string', default: '20260207' },
    articles: { type: 'string', default: '2200' },
    'no-build': { type: 'boolean', default: false },
  },
});
const [moments, seed, articles] = [values.moments, values.seed, values.articles].map(Number);
const chosen = BROWSERS.filter((name) => values.browser === undefined || name === values.browser);
if (!moments || seed === undefined || !articles || chosen.length === 0)
  throw new Error('--moments and --articles are numbers, --browser is chromium or firefox');

installBrowsers(chosen);
console.log(`seed ${seed}, ${moments} moments in ${chosen.join(' and ')}, ${articles} articles`);
const all: (readonly Moment[])[] = [];
for (const name of chosen) {
  if (!values['no-build']) build(name);
  const found = await faultsIn(name, { moments, seed, articles, say: console.log });
  const busy = found.filter(({ doing }) => doing.length > 0).length;
  const share = ((busy / moments) * 100).toFixed(1);
  console.log(`${name}: ${busy} of ${moments} kills (${share} %) while there was work`);
  if (busy < moments * AT_WORK) process.exitCode = 1;
  all.push(found);
}
const equal = Array.from({ length: moments }, (_, at) => all.every((found) => found[at]?.isEqual));
const many = equal.filter(Boolean).length;
if (many < moments) process.exitCode = 1;
console.log(`${many} of ${moments} equal`);
