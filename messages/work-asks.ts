import { oneOf, textOf, isRecord, wholeNumber } from '../core/border/values.ts';
import type { Piece } from '../core/packs/pieces.ts';
import { type Asks, fields, nothing, parseReadingId as parseId } from './fields.ts';
import type { WorkProtocol } from './work-protocol.ts';

/** UTF-16 units: a piece is full at a quarter of a million, and its last line may be long. */
const LONGEST_PIECE = 4_000_000;
const MANY = 10_000_000;
const MUCH = Number.MAX_SAFE_INTEGER;

export const workAsks: Asks<WorkProtocol> = {
  beginImport: fields((raw) => {
    const [id, file] = [parseId(raw['id']), textOf(raw['file'], 1_000)];
    const mode = oneOf(raw['mode'], ['pack', 'restore'] as const);
    return id && file && mode ? { id, file, mode } : undefined;
  }),
  stage: fields((raw) => {
    const [id, number] = [parseId(raw['id']), wholeNumber(raw['number'], 0, MANY)];
    const piece = parsePiece(raw['piece']);
    return id && number !== undefined && piece ? { id, number, piece } : undefined;
  }),
  staged: fields((raw) => {
    const id = parseId(raw['id']);
    const [pieces, size] = [wholeNumber(raw['pieces'], 0, MANY), wholeNumber(raw['size'], 0, MUCH)];
    return id && pieces !== undefined && size !== undefined ? { id, pieces, size } : undefined;
  }),
  jobs: nothing,
  actOnJob: fields((raw) => {
    const id = parseId(raw['id']);
    const act = oneOf(raw['act'], ['pause', 'resume', 'cancel', 'dismiss'] as const);
    return id && act ? { id, act } : undefined;
  }),
  exportPiece: fields((raw) => {
    if (raw['after'] === undefined) return {};
    const after = textOf(raw['after'], 300);
    return after === undefined ? undefined : { after };
  }),
};

function parsePiece(raw: unknown): Piece | undefined {
  if (!isRecord(raw)) return undefined;
  const [line, text] = [wholeNumber(raw['line'], 1, MUCH), raw['text']];
  return line !== undefined && typeof text === 'string' && text.length <= LONGEST_PIECE
    ? { line, text }
    : undefined;
}
