import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseArticle,
  parseOrigin,
  parsePageArticle,
  parseStoredArticle,
} from '../../../core/border/article.ts';
import { parseCorrection } from '../../../core/border/correction.ts';
import { parseRevision } from '../../../core/border/revision.ts';
import { parseKeeping, parseMarks, parseSites } from '../../../core/border/settings.ts';
import { parseJob, parsePiece } from '../../../storage/work/records.ts';
import { parseStoredFeed } from '../../../storage/feeds/records.ts';

const READERS: Readonly<Record<string, (raw: unknown) => unknown>> = {
  parsePageArticle,
  parseArticle,
  parseStoredArticle,
  parseOrigin,
  parseRevision,
  parseCorrection,
  parseMarks,
  parseKeeping,
  parseSites,
  parseJob,
  parsePiece,
  parseStoredFeed,
};

/** Names that readers look for, so that chance finds them. */
const NAMES =
  'id title text outlet credit byline published precision dateline language url origin kind seed role at feed pack article here there said sentence what on offOn line state mode since plan counts pieces problems lines piece store next fails'.split(
    ' ',
  );
const name = fc.constantFrom(...NAMES, '__proto__', 'constructor', 'toString');
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('2025-03-01', '+275760-09-13', 'https://a.example/', 'javascript:alert(1)'),
  fc.constantFrom('saved', 'seed', 'lead', 'pack', 'running', 'restore', '\uD800', '\uDC00x'),
);
const value = fc.oneof(word, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const nearly = fc.letrec<{ it: unknown }>((tie) => ({
  it: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    value,
    fc.array(tie('it'), { maxLength: 4 }),
    fc.dictionary(name, tie('it'), { maxKeys: 14, noNullPrototype: true }),
  ),
})).it;

describe('a reader of what comes from outside', () => {
  test.each(Object.entries(READERS))(
    '%s answers whatever it is given, and its answer is read as it stands',
    (_name, read) => {
      fc.assert(
        fc.property(fc.oneof(nearly, fc.anything()), (raw) => {
          const once = read(raw);
          if (once === undefined) return;
          expect(read(once)).toEqual(once);
          // It can be written to a file and comes back.
          expect(read(JSON.parse(JSON.stringify(once)))).toEqual(once);
          expect(JSON.stringify(once)).toBe(JSON.stringify(once).toWellFormed());
          expect(({} as Record<string, unknown>)['title']).toBeUndefined();
        }),
        { numRuns: 100 },
      );
    },
  );

  test('reads articles at all, so that the above says something', () => {
    const article = { id: 'a', title: 'T \uD800', text: 'x', outlet: '\uDC00', url: 'ftp://x' };
    expect(parseArticle(article)).toEqual({
      id: 'a',
      title: 'T \uFFFD',
      text: 'x',
      outlet: '\uFFFD',
    });
    const feed = `https://a.example/${'x'.repeat(2_000)}`;
    expect(parseOrigin({ kind: 'feed', feed })).toEqual({ kind: 'feed', feed });
  });
});
