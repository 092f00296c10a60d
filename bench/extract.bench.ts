import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers/find.ts';
import { plainBrowser } from '../scripts/gallery/plain-browser.ts';
import type { Round } from './extract-in-page.ts';
import { median, printTable } from './table.ts';

const ROUNDS = 5;

/**
 * How long reading a page holds its main thread, in Chromium: the longest of its steps (between two the page has its
 * turn) and all of them, beside Readability alone on a copy of the same page; medians of five, in ms of its clock.
 */
export async function bench(): Promise<void> {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('chromium is not installed');
  const script = await bundled();
  const browser = await plainBrowser('chromium', executable, 'light');
  try {
    const [rows, profile]: [unknown[][], unknown[][]] = [[], []];
    for (const [name, html] of Object.entries(PAGES)) {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.addScriptTag({ content: script });
      const { row, steps } = await measured(page);
      rows.push([name, ...row]);
      profile.push([name, ...steps]);
      await page.close();
    }
    printTable(
      ['page', 'KB', 'nodes', 'longest step', 'which', 'all steps', 'Readability alone'],
      rows,
    );
    printTable(['longest of each step', ...STEPS], profile);
  } finally {
    await browser.close();
  }
}

/** The shipped steps and Readability, as one script that leaves them with the window. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('extract-in-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

async function measured(page: Page) {
  const { size, nodes } = await page.evaluate(() => {
    const all = document.createNodeIterator(document);
    let count = 0;
    while (all.nextNode()) count++;
    return { size: document.documentElement.outerHTML.length, nodes: count };
  });
  const rounds: Round[] = [];
  // The first one warms up.
  for (let round = 0; round <= ROUNDS; round++) rounds.push(await page.evaluate(once));
  const counted = rounds.slice(1);
  if (!counted.every(({ found }) => found)) throw new Error('the article was not found');
  const longest = counted.map(({ steps }) =>
    steps.reduce((most, step) => (step[1] > most[1] ? step : most)),
  );
  const middle = median(longest.map(([, ms]) => ms));
  const row = [
    Math.round(size / 1000),
    nodes,
    Math.round(middle),
    longest.find(([, ms]) => ms === middle)?.[0],
    Math.round(median(counted.map(({ steps }) => steps.reduce((sum, [, ms]) => sum + ms, 0)))),
    Math.round(median(counted.map(({ readability }) => readability))),
  ];
  return { row, steps: STEPS.map((name) => Math.round(median(counted.map(longestOf(name))))) };
}

/** As `page/steps.ts` names them. */
const STEPS =
  'copy read walk title number part parse survivors choose refine facts beside locate'.split(' ');

const longestOf = (name: string) => (round: Round) =>
  Math.max(0, ...round.steps.filter(([step]) => step === name).map(([, ms]) => ms));

/** Runs in the page. */
const once = (): Promise<Round> => Reflect.get(globalThis, 'bench').once();

const times = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join('\n');

const paragraph = (n: number) =>
  `<p class="story-body__text" data-index="${n}">In paragraph ${n} the coast guard of <a href="/topics/kallorn">Kallorn</a> said
  that ${200 + n} people had been pulled from the water, <em>${n} more</em> than on the day before, and that the ferry had
  carried ${300 + n} passengers, their cars and ${n} lorries when it left the harbour early on Saturday.</p>`;

const teaser = (n: number) =>
  `<article class="card card--small" data-component="teaser"><a class="card__link" href="/news/2025/07/story-${n}">
  <picture><source srcset="/i/${n}-320.webp 320w, /i/${n}-640.webp 640w" type="image/webp"><img loading="lazy" src="/i/${n}.jpg" alt="A view of place ${n}"></picture>
  <h3 class="card__headline">What place ${n} teaches its neighbours about the sea</h3></a>
  <span class="card__meta"><time datetime="2025-07-${10 + (n % 20)}">${n} hours ago</time> · <span class="tag">World</span></span></article>`;

const comment = (n: number) =>
  `<div class="comment" id="comment-${n}"><span class="comment__author">reader${n}</span>
  <p>I was there in ${1990 + (n % 30)}, and it was much the same, I think.</p><button type="button">Reply</button></div>`;

const HEAD = `<meta property="og:title" content="Ferry capsizes off Kallorn"><meta property="article:published_time" content="2025-07-12T08:00:00Z">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry capsizes off Kallorn","author":{"@type":"Person","name":"Mira Tolland"}}</script>`;

const page = (teasers: number, comments: number) => `<!doctype html><html lang="en"><head>
  <title>Ferry capsizes off Kallorn - Kallorn Post</title>${HEAD}<style>${'.x{color:red}'.repeat(1_000)}</style></head><body>
  <nav><ul>${times(80, (n) => `<li class="nav__item"><a href="/section/${n}">Section ${n}</a></li>`)}</ul></nav>
  <main><article class="story"><h1>Ferry capsizes off Kallorn</h1><p class="byline">By Mira Tolland</p>
  <div class="story-body">${times(45, paragraph)}</div></article>
  <aside class="related">${times(teasers, teaser)}</aside><section class="comments">${times(comments, comment)}</section></main>
  <script>window.state = ${JSON.stringify({ filler: 'y'.repeat(60_000) })}</script>
  <footer>${times(60, (n) => `<a href="/about/${n}">About ${n}</a>`)}</footer></body></html>`;

const PAGES: Readonly<Record<string, string>> = {
  'a news page': page(170, 260),
  'a news page of 25,000 nodes': page(550, 1_600),
  'a news page of 50,000 nodes': page(1_100, 3_400),
  'a news page of 100,000 nodes': page(2_200, 6_900),
};
