import type { Figure } from '../figures/figure.ts';
import { contentOf, firstFrom, type Word } from './setting.ts';
import { momentOf } from './moments.ts';
import { stem } from './stem.ts';

/** What a figure is said of beyond the words beside it: whom, from where, when, and of which extent. */
export interface Bearings {
  /** Whoever is named last before the number, over the sentence before if this one says "he" or "it". */
  readonly holder: ReadonlySet<string>;
  /** Where a distance is measured from: "23 miles north of Santa Rosa". */
  readonly anchor: ReadonlySet<string>;
  /** The place that follows in the number's own clause: "82 percent in India". */
  readonly attached: ReadonlySet<string>;
  /** Months and years of the sentence, or of the one before that it goes on from. */
  readonly moment: ReadonlySet<string>;
  /** Which extent: depth, height, length …; empty if none is said. */
  readonly extent: string;
  /** `the` of "the three victims", `other` of "two more"; empty else. */
  readonly article: string;
  /** "another 20,000": besides others, on top of nothing that was counted. */
  readonly another: boolean;
  /** "brought the total to": on top of what was counted. */
  readonly addsUp: boolean;
  /** A quake is close by. */
  readonly quake: boolean;
  /** "as many as 80": a claim, not a limit. */
  readonly asMany: boolean;
  /** Asked for, not given. */
  readonly sought: boolean;
  /** "so far", "already", "rose to": it grows. */
  readonly cumulative: boolean;
  /** `first` of an early report, `later` of a corrected one; empty if the words do not tell. */
  readonly report: '' | 'first' | 'later';
  /** "had fallen to": lower than it was. */
  readonly fallen: boolean;
  /** What a poll or a forecast says, before it is known. */
  readonly foreseen: boolean;
  /** Told as the correction of an earlier number. */
  readonly revised: boolean;
  /** Needed, allowed or at most: no state of affairs. */
  readonly required: boolean;
  /** Words of the sentences around. */
  readonly passage: ReadonlySet<string>;
}

const PASSAGE = 260;
/** Enough of a sentence to tell whether it goes on from the one before. */
const OPENING = 20;
/** A figure's clause is close by; more of a sentence that never ends tells nothing. */
const BEFORE = 300;
const AFTER = 160;

export function bearingsOf(text: string, all: readonly Word[], figure: Figure): Bearings {
  const { sentence, start, end } = figure;
  const before = text.slice(Math.max(sentence.start, start - BEFORE), start);
  const after = text.slice(end, Math.min(sentence.end, end + AFTER));
  const carried = goesOn(text.slice(sentence.start, sentence.start + OPENING))
    ? previous(text, sentence.start)
    : '';
  return {
    holder: holderOf(before, carried),
    anchor: namesIn(ANCHOR.exec(after)?.[1]),
    attached: namesIn(ATTACHED.exec(after)?.[1]),
    moment: momentOf(`${before} ${after}`, carried),
    extent: extentOf(before, after),
    article: articleOf(before),
    another: OTHERS_BEFORE.test(before) || OTHERS_AFTER.test(after),
    addsUp: ADDS_UP.test(after),
    quake: QUAKE.test(`${before.slice(-70)} # ${after.slice(0, 40)}`),
    asMany: /\bas (?:many|much) as\s+$/i.test(before),
    sought: SOUGHT.test(before.slice(-70)),
    cumulative: CUMULATIVE.test(`${before.slice(-60)} # ${after.slice(0, 40)}`),
    report: reportOf(`${before.slice(-90)} # ${after.slice(0, 30)}`),
    fallen: FALLEN.test(before.slice(-60)),
    foreseen: FORESEEN.test(`${before.slice(-120)} ${after.slice(0, 40)}`),
    revised: REVISED.test(before.slice(-90)),
    required: REQUIRED.test(`${before.slice(-45)} # ${after.slice(0, 40)}`),
    passage: contentOf(all.slice(firstFrom(all, start - PASSAGE), firstFrom(all, end + PASSAGE))),
  };
}

const NAME = String.raw`(?:the\s+)?((?:\p{Lu}[\p{L}'’.-]*\s*){1,3})`;
const ANCHOR = new RegExp(
  String.raw`^\s*(?:\([^)]{0,30}\)\s*)?(?:(?:away|due|just|inland|offshore)\s+)?(?:[a-z-]*(?:north|south|east|west)[a-z\s-]{0,30}?\s+)?(?:of|from|off|outside)\s+(?:downtown |central )?${NAME}`,
  'u',
);
const ATTACHED = new RegExp(
  String.raw`^[^,;:()\d—]{0,40}?\b(?:in|at|for|to|against|from)\s+${NAME}`,
  'u',
);

const namesIn = (words: string | undefined): ReadonlySet<string> =>
  new Set(
    (words ?? '')
      .split(/[\s.]+/)
      .flatMap((word) => (word.length > 1 ? [stem(word.replace(/['’]s?$/, ''))] : [])),
  );

const GOES_ON = /^\W*(?:it|that|this|they|he|she|its|his|her|their|those|these|then|another)\b/i;
const goesOn = (words: string) => GOES_ON.test(words);

/** The sentence in front, as far as a few words tell. */
function previous(text: string, start: number): string {
  const part = text.slice(Math.max(0, start - 220), start).trimEnd();
  const from = part.slice(0, -1).search(/[.!?]["”]?\s+(?=[^.!?]*$)/);
  return part.slice(from + 1);
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b/i;

function holderOf(before: string, carried: string): ReadonlySet<string> {
  return lastNames(before) ?? lastNames(carried) ?? new Set();
}

/** The run of capitalised words that stands last; the first word of a sentence may be none. */
function lastNames(words: string): ReadonlySet<string> | undefined {
  const runs = [
    ...words.matchAll(
      /(?<=[\p{L}\p{N},;]["”’)]?\s(?:["“(])?)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}/gu,
    ),
  ]
    .map((match) => match[0])
    .filter((run) => !CALENDAR.test(run));
  const last = runs.at(-1);
  return last === undefined ? undefined : namesIn(last);
}

const EXTENTS: readonly (readonly [string, RegExp])[] = [
  ['depth', /\b(?:deep|depth|below|underground)\b/i],
  ['height', /\b(?:high|height|tall|above|elevation|altitude)\b/i],
  ['width', /\b(?:wide|width|across|thick|diameter)\b/i],
  ['length', /\b(?:long|length|stretch)\b/i],
  ['weight', /\b(?:weigh\w*|heavy)\b/i],
  ['distance', /\b(?:of|from|off|away|outside|north|south|east|west)\b/i],
];

function extentOf(before: string, after: string): string {
  const near = [/^[^,;.]{0,28}/.exec(after)?.[0] ?? '', /[^,;.]{0,32}$/.exec(before)?.[0] ?? ''];
  for (const words of near)
    for (const [name, pattern] of EXTENTS) if (pattern.test(words)) return name;
  return '';
}

function articleOf(before: string): string {
  const last = /([a-z]+)\s+(?:\w+\s+)?$/i.exec(before.slice(-24));
  const word = /([a-z]+)\W*$/i.exec(before)?.[1]?.toLowerCase() ?? '';
  if (/^(?:the|these|those|all|both|its|his|her|their)$/.test(word)) return 'the';
  if (/^(?:other|another|additional|further|extra|more)$/.test(word)) return 'other';
  return last && /^(?:another|additional)$/i.test(last[1] ?? '') ? 'other' : '';
}

const REQUIRED =
  /\b(?:need(?:s|ed|ing)?|requir\w+|threshold|minimum|maximum|capacity|limit\w*|necessary|allow\w*|could|can|may|might|if|would)\b/i;

const OTHERS_BEFORE = /\b(?:another|other)\s+(?:\w+\s+)?$/i;
const ADDS_UP =
  /\b(?:br(?:ings?|inging|ought)|t(?:akes?|aking|ook)|rais(?:es?|ed|ing)|push(?:es|ed|ing)?)\b[^.;]{0,40}\b(?:total|toll|number|count|tally)\b/i;
const FALLEN =
  /\b(?:f[ea]ll(?:en|s|ing)?|drop(?:s|ped|ping)?|declin(?:ed?|es|ing)|shr[aiu]nk(?:ing|s)?|dwindl(?:ed?|es|ing)|reduced|down)\s+(?:\w+\s+)?to\s+(?:\w+\s+){0,2}$/i;
const FORESEEN =
  /\b(?:polls?|pollsters?|surveys?|forecasts?|project(?:ed|ions?)|predict\w*|expected|foresees?|foreseen)\b/i;
const REVISED =
  /\b(?:revis(?:ed|ing|es)|correct(?:ed|ing|s)|adjusted)\b[^.;,]{0,60}\b(?:to|at)\s+(?:[a-z]+\s+){0,2}$/i;
const OTHERS_AFTER = /^\s+others?\b/i;
const QUAKE = /\b(?:earth)?quake|\btemblor|\btremor|\baftershock|\bmagnitude|\brichter|\bseism/i;
const SOUGHT =
  /\b(?:ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|demand\w*|want(?:s|ed|ing)?|countered)\b/i;

const CUMULATIVE =
  /\b(?:so far|thus far|to date|already|until now|now (?:stands?|totals?)|toll|accumulated|grossed|r[io]se(?:n|s)? to|raised to|climb\w+ to|gr[eo]w\w* to|reach\w*|increas\w+ to)\b/i;

const FIRST =
  /\b(?:preliminary|initial(?:ly)?|first reports?|early reports?|at first|earlier reports?)\b/i;
const LATER =
  /\b(?:r[io]se(?:n|s)? to|raised to|revised|updated|upgraded|new (?:death )?toll|climb\w+ to|jumped to|gr[eo]wn? to|final)\b/i;

const reportOf = (words: string) =>
  LATER.test(words) ? 'later' : FIRST.test(words) ? 'first' : '';
