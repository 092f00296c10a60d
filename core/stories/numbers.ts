import type { StoryToken } from './tokens.ts';

const WORDS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** Numbers said, as plain digits, in order, each once. One and two are in every text, years in too many. */
export function numbersIn(tokens: readonly StoryToken[]): string[] {
  const found = new Set<string>();
  tokens.forEach((token, at) => {
    const value = valueOf(token);
    if (value === undefined) return;
    const next = tokens[at + 1]?.key ?? '';
    const scale = Object.hasOwn(SCALES, next) ? (SCALES[next] ?? 1) : 1;
    const isYear = scale === 1 && value >= 1900 && value <= 2100 && !token.said.includes(',');
    const whole = Number((value * scale).toPrecision(12));
    if (whole > 2 && !isYear) found.add(String(whole));
  });
  return [...found];
}

function valueOf({ kind, key }: StoryToken): number | undefined {
  if (kind === 'number') {
    const value = Number(key);
    return Number.isFinite(value) ? value : undefined;
  }
  const at = WORDS.indexOf(key);
  return at >= 0 ? at : Object.hasOwn(TENS, key) ? TENS[key] : undefined;
}
