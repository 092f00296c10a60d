import { countedOf, unsaid } from '../counted.ts';
import type { Draft } from '../draft.ts';
import type { Counted } from '../figure.ts';
import { low, type Scene } from '../scene.ts';
import { BEINGS, OF_BEINGS } from '../statuses.table.ts';
import type { Refiner } from './refiner.ts';
import { statusAt } from './status-at.ts';

/** What befell one more: not what one more did. */
const BEFELL = new Set(['killed', 'wounded', 'arrested', 'missing', 'kidnapped', 'rescued']);

/** "wounding another", "a third was injured": beside a count of people one more of them, told by no number. */
export const hidden: Refiner = (drafts, scene) => {
  const of = drafts.find(isOfBeings)?.counts;
  if (!of) return drafts;
  const more: Draft[] = [];
  for (let at = 1; at < scene.tokens.length; at++) {
    const to = endOfOneMore(scene, at);
    if (to && befalls(scene, at, to)) more.push(one(scene, at, to, of));
  }
  if (more.length === 0) return drafts;
  const taken = new Set(
    more.flatMap(({ from, to }) => (to > from + 1 ? [from, from + 1] : [from])),
  );
  const others = drafts.filter(({ from, to }) => !taken.has(from) && !taken.has(to - 1));
  return [...others, ...more].toSorted((a, b) => a.from - b.from);
};

const isOfBeings = ({ excluded, kind, counts, status }: Draft) =>
  !excluded &&
  kind === 'count' &&
  (BEINGS.has(counts?.head ?? '') || counts?.text === '' || OF_BEINGS.has(status ?? ''));

/** Where "another" or "a third" ends. */
function endOfOneMore(scene: Scene, at: number): number | undefined {
  if (low(scene, at) === 'another')
    return low(scene, at - 1) === 'one' || scene.amounts[at + 1] ? undefined : at + 1;
  return low(scene, at) === 'a' && /^(?:second|third|fourth|fifth|sixth)$/.test(low(scene, at + 1))
    ? at + 2
    : undefined;
}

/** Whether something befell him: "injuring [a third]", "[another] was killed", "[another man] injured". */
function befalls(scene: Scene, at: number, to: number): boolean {
  const noun = nounEnd(scene, to);
  const verb = /^(?:was|were|is|are|has|had)$/.test(low(scene, noun)) ? noun + 1 : noun;
  const later = /^(?:been|also|seriously|badly|critically|slightly|fatally)$/;
  const state = later.test(low(scene, verb)) ? verb + 1 : verb;
  if (BEFELL.has(statusAt(scene, state) ?? '')) return true;
  const ends = noun > to || !/^\p{L}/u.test(low(scene, to)) || CLOSES.test(low(scene, to));
  return ends && BEFELL.has(statusAt(scene, at - 1) ?? '');
}

const CLOSES = /^(?:and|at|in|on|before|after|when|as|during|who|while|but|near|outside|inside)$/;

const nounEnd = (scene: Scene, to: number) => (BEINGS.has(low(scene, to)) ? to + 1 : to);

function one(scene: Scene, at: number, to: number, of: Counted): Draft {
  const noun = nounEnd(scene, to);
  const end = scene.tokens[to - 1]?.end ?? 0;
  const counts =
    noun > to
      ? countedOf(scene, { from: to, to: noun, head: to })
      : { ...of, ...spanless(of, end) };
  return {
    from: at,
    to,
    min: 1,
    max: 1,
    grain: 1,
    kind: 'count',
    unit: '',
    reader: 'hidden',
    form: 'words',
    flags: [],
    counts: counts ?? unsaid('person', end),
  };
}

/** The noun was said elsewhere: here it takes no room. */
const spanless = ({ head, qualifiers }: Counted, at: number) => ({
  ...unsaid(head, at),
  qualifiers,
});
