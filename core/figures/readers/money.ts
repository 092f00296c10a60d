import { CODES, NATIONAL, PREFIXED, SIGNS, WORDS } from '../currencies.table.ts';
import { isAmerican } from '../american.ts';
import { draftOf, type Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { behindOf, isMass } from './measured.ts';
import type { Reader } from './reader.ts';

export const money: Reader = (scene, at) =>
  bySign(scene, at) ?? byCode(scene, at) ?? byWord(scene, at);

/** "$85m", "US$ 3 billion", "A$20". */
const bySign: Reader = (scene, at) => {
  const next = scene.tokens[at + 1];
  const isSign = SIGNS[next?.text ?? ''] !== undefined;
  const apart = scene.tokens[at]?.text === 'US' && next?.text === '$';
  const prefix =
    isSign && (next?.tight || apart) ? PREFIXED[low(scene, at).replaceAll('.', '')] : undefined;
  const signAt = prefix ? at + 1 : at;
  const sign = SIGNS[scene.tokens[signAt]?.text ?? ''];
  const amount = sign && scene.amounts[signAt + 1];
  if (!sign || !amount) return undefined;
  const trailing = trailingWord(scene, amount.to, sign);
  const told = signAt > at ? prefix : trailing?.code;
  const draft = draftOf(amount, {
    reader: 'money',
    kind: 'money',
    unit: told ?? sign,
    from: at,
    to: trailing?.to ?? amount.to,
  });
  return sign === 'USD' && !told ? assumedOutsideUs(scene, draft) : draft;
};

/** "$15m USD": the code tells which dollar. */
function trailingWord(scene: Scene, at: number, sign: string) {
  const code = CODES[scene.tokens[at]?.text ?? ''];
  return code && (code === sign || sign === 'USD') && code === scene.tokens[at]?.text
    ? { code, to: at + 1 }
    : undefined;
}

/** "EUR 125", "Rs. 500 crore". */
const byCode: Reader = (scene, at) => {
  const code = CODES[scene.tokens[at]?.text ?? ''];
  const skip = code && scene.tokens[at + 1]?.text === '.' ? 2 : 1;
  const amount = code && scene.amounts[at + skip];
  if (!code || !amount || low(scene, at) === 'euros') return undefined;
  return draftOf(amount, { reader: 'money', kind: 'money', unit: code, from: at });
};

/** "30bn euros", "50-dollar", "10 Australian cents". */
const byWord: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  let to = behindOf(scene, amount);
  if (isPence(scene, to)) return named(scene, at, to, WORDS['pence'] ?? ['GBP', 0.01]);
  if (isHyphen(scene.tokens[to])) to += 1;
  const word = isMass(scene, amount) ? undefined : WORDS[low(scene, to)];
  if (word) return named(scene, at, to, word);
  for (const length of [1, 2]) {
    if (
      !NATIONAL[low(scene, to + length).replace(/s$/, '')] &&
      !/^cents?$/.test(low(scene, to + length))
    )
      continue;
    const nation = scene.tokens
      .slice(to, to + length)
      .map((token) => token.low)
      .join(' ');
    const currency = low(scene, to + length).replace(/s$/, '');
    const code =
      NATIONAL[currency]?.[nation] ??
      (currency === 'cent' ? NATIONAL['dollar']?.[nation] : undefined);
    if (code)
      return draftOf(amount, {
        reader: 'money',
        kind: 'money',
        unit: code,
        to: to + length + 1,
        factor: currency === 'cent' ? 0.01 : 1,
      });
  }
  return undefined;
};

/** "1,315p a share"; "p" apart is a page. */
const isPence = ({ tokens }: Scene, to: number) =>
  tokens[to]?.text === 'p' && tokens[to]?.tight === true && tokens[to - 1]?.kind === 'number';

function named(
  scene: Scene,
  at: number,
  to: number,
  [unit, factor, assumed]: (typeof WORDS)[string],
): Draft | undefined {
  const amount = scene.amounts[at];
  // "10 won" is Korean money only behind a scale or thousands: elsewhere it is a victory.
  if (!amount || ((unit === 'KRW' || unit === 'BRL') && amount.max < 1000)) return undefined;
  const draft = draftOf(amount, {
    reader: 'money',
    kind: 'money',
    unit,
    factor: factor ?? 1,
    to: to + 1,
  });
  return assumed ? assumedOutsideUs(scene, draft) : draft;
}

const assumedOutsideUs = (scene: Scene, draft: Draft): Draft =>
  draft.unit === 'USD' && isAmerican(scene) ? draft : { ...draft, assumed: 'unit' };
