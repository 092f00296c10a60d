import type { Correction, Told } from '../corrections.ts';
import { isRecord, present, textOf } from './values.ts';

const LONGEST = 2_000;

/** A correction as stored or imported; `undefined` where it cannot be read. */
export function parseCorrection(raw: unknown): Correction | undefined {
  if (!isRecord(raw)) return undefined;
  const [id, at, what] = [
    textOf(raw['id'], LONGEST),
    textOf(raw['at'], 40),
    textOf(raw['what'], 300),
  ];
  const [here, there] = [parseTold(raw['here']), parseTold(raw['there'])];
  return id && at && what && here && there && !Number.isNaN(Date.parse(at))
    ? { id, at, what, here, there }
    : undefined;
}

function parseTold(raw: unknown): Told | undefined {
  if (!isRecord(raw)) return undefined;
  const [title, said] = [textOf(raw['title'], LONGEST), textOf(raw['said'], 300)];
  const sentence = textOf(raw['sentence'], LONGEST);
  return title && said && sentence
    ? { title, said, sentence, ...present({ outlet: textOf(raw['outlet'], 300) }) }
    : undefined;
}
