/** `node scripts/training-stories/background.ts <lookalike-events> <basil>`: writes the table of common words of news. */
import { writeFileSync } from 'node:fs';
import { stem, isStopword } from '../../core/text/stems.ts';
import { storyTokens } from '../../core/stories/tokens.ts';
import { labelled, partOf, type Labelled } from './split.ts';

const LEAST_SHARE = 0.008;
const LEAST_GROUPS = 4;
const MOST_BYTES = 29_000;

const articles = process.argv
  .slice(2)
  .flatMap((path) => labelled(path).filter((a) => partOf(a) === 'build'));
const groups = Map.groupBy(articles, ({ group }) => group);

/** Each group counts once: a word that one story repeats is not common. */
const shares = new Map<string, { share: number; groups: number; small: number; capital: number }>();
for (const members of groups.values()) addGroup(members);

function addGroup(members: readonly Labelled[]) {
  for (const { article } of members) {
    const seen = new Map<string, boolean>();
    for (const { key, kind, opens } of storyTokens(`${article.title}\n\n${article.text}`)) {
      if (kind === 'number' || key.length < 2 || isStopword(key)) continue;
      const term = stem(key);
      const known = shares.get(term) ?? { share: 0, groups: 0, small: 0, capital: 0 };
      shares.set(term, known);
      if (kind === 'word') known.small++;
      else if (!opens) known.capital++;
      seen.set(term, true);
    }
    for (const term of seen.keys()) {
      const known = shares.get(term);
      if (known) known.share += 1 / members.length / groups.size;
    }
  }
  const all = new Set(
    members.flatMap(({ article }) =>
      storyTokens(`${article.title}\n\n${article.text}`).map(({ key }) => stem(key)),
    ),
  );
  for (const term of all) {
    const known = shares.get(term);
    if (known) known.groups++;
  }
}

const common = [...shares]
  .filter(([, { share, groups: held }]) => share >= LEAST_SHARE && held >= LEAST_GROUPS)
  .toSorted((a, b) => b[1].share - a[1].share);

const written = (rows: readonly (readonly [string, { share: number }])[]) => {
  // Quarter powers of two are exact enough.
  const levels = Map.groupBy(rows, ([, { share }]) =>
    Math.round(1000 * 2 ** (Math.round(Math.log2(share) * 3) / 3)),
  );
  return [...levels]
    .map(
      ([level, terms]) =>
        `  [${level}, '${terms
          .map(([term]) => term)
          .toSorted()
          .join(' ')}'],`,
    )
    .join('\n');
};

const tableOf = (
  rows: typeof common,
) => `// Written by scripts/training-stories/background.ts; do not edit by hand.
/** Terms by the share of news articles (per mille) that hold them: words that are written small, then names. */
// oxfmt-ignore
export const BACKGROUND_WORDS: readonly (readonly [number, string])[] = [
${written(rows.filter(([, { small, capital }]) => small >= capital))}
];

// oxfmt-ignore
export const BACKGROUND_NAMES: readonly (readonly [number, string])[] = [
${written(rows.filter(([, { small, capital }]) => small < capital))}
];
`;

let kept = common.length;
while (tableOf(common.slice(0, kept)).length > MOST_BYTES) kept -= 20;
writeFileSync(
  new URL('../../core/stories/background.table.ts', import.meta.url),
  tableOf(common.slice(0, kept)),
);
console.log(
  `${kept} of ${common.length} common terms from ${articles.length} articles in ${groups.size} groups`,
);
