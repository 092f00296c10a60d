import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLexicon, numberOf } from '../../../core/search/lexicon.ts';
import { findInBlock } from '../../../storage/index/block.ts';
import { byteWriter, readVarint, taken, writeVarint } from '../../../storage/index/bytes.ts';
import { blocksFor } from '../../../storage/index/fences.ts';
import { gathered, listOf, type Place, pushLiving } from '../../../storage/index/postings.ts';
import { segmentWriter } from '../../../storage/index/segment-writer.ts';
import { compareTerms, encodeTerm, type TermAt } from '../../../storage/index/term-bytes.ts';
import { orderOf, termAt } from '../../../storage/index/term-order.ts';

/** Words of few letters, so that they share beginnings; of all planes, so that order is hard. */
const letter = fc.constantFrom('a', 'b', 'é', 'я', '中', '\ue000', '\uffee', '😀', '𝒳', "'", '0');
const term = fc.oneof(
  fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 70 }),
);

const bytesOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sorted = (terms: Iterable<string>) => [...terms].toSorted(bytesOrder);

const inBytes = (said: string): TermAt => {
  const bytes = encodeTerm(said);
  return { bytes, from: 0, to: bytes.length };
};

describe('terms', () => {
  it('are those of UTF-8', () => {
    fc.assert(
      fc.property(term, (said) => {
        expect([...encodeTerm(said)]).toEqual([...Buffer.from(said)]);
      }),
    );
  });

  it('are ordered as their bytes are', () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        const order = Math.sign(compareTerms(inBytes(a), inBytes(b)));
        expect(order).toBe(Math.sign(bytesOrder(a, b)));
      }),
    );
  });

  it('stay in order while a lexicon grows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(term), fc.array(fc.nat({ max: 9 })), (terms, steps) => {
        const lexicon = emptyLexicon();
        for (const step of [...steps, terms.length]) {
          const known = terms.slice(0, lexicon.size + step);
          for (const said of known) numberOf(lexicon, said);
          const ordered = [...orderOf(lexicon)].map((number) => {
            const { bytes, from, to } = termAt(lexicon, number);
            return Buffer.from(bytes.subarray(from, to));
          });
          expect(ordered).toEqual(sorted(known).map((said) => Buffer.from(said)));
        }
      }),
    );
  });
});

describe('varints', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
        const out = byteWriter(1);
        for (const number of numbers) writeVarint(out, number);
        const cursor = { bytes: taken(out), at: 0 };
        expect(numbers.map(() => readVarint(cursor))).toEqual(numbers);
        expect(cursor.at).toBe(cursor.bytes.length);
      }),
    );
  });
});

const postings = fc
  .dictionary(fc.nat({ max: 3000 }).map(String), fc.integer({ min: 1, max: 65_535 }), {
    minKeys: 1,
  })
  .map((counts) => {
    const docs = Object.keys(counts)
      .map(Number)
      .toSorted((a, b) => a - b);
    return { docs: docs.map((doc) => doc + 50), counts: docs.map((doc) => counts[doc] ?? 0) };
  });

const segment = fc.tuple(
  fc.uniqueArray(fc.tuple(term, postings), { selector: ([said]) => said, maxLength: 60 }),
  fc.constantFrom(8, 64, 16_384),
);

function written(
  entries: readonly (readonly [string, { docs: number[]; counts: number[] }])[],
  most: number,
) {
  const blocks: Uint8Array[] = [];
  const writer = segmentWriter(50, (block) => void blocks.push(block), most);
  const held = new Map(entries);
  for (const said of sorted(held.keys())) {
    const { docs, counts } = held.get(said)!;
    // What stands before and behind belongs to others.
    const lists = {
      docs: Uint32Array.from([7, ...docs, 9]),
      counts: Uint16Array.from([8, ...counts, 6]),
    };
    writer.add(inBytes(said), lists, 1, docs.length + 1);
  }
  return { blocks, fences: writer.end(), held };
}

const ALL = new Uint8Array(4000).fill(1);

function read(places: readonly Place[]) {
  return places.map((place) => {
    const list = gathered(1);
    pushLiving(list, place, 50, ALL);
    return { docs: [...listOf(list).docs], counts: [...listOf(list).counts] };
  });
}

describe('a segment', () => {
  it('gives back each term, and nothing for others', () => {
    fc.assert(
      fc.property(segment, fc.array(term), ([entries, most], others) => {
        const { blocks, fences, held } = written(entries, most);
        expect(fences.ends.length).toBe(blocks.length);
        for (const said of [...held.keys(), ...others]) {
          const places: Place[] = [];
          const [from, to] = blocksFor(fences, encodeTerm(said), false);
          expect(to - from).toBeLessThanOrEqual(1);
          for (const block of blocks.slice(from, to))
            findInBlock(block, encodeTerm(said), false, (place) => void places.push(place));
          expect(read(places)).toEqual(held.has(said) ? [held.get(said)] : []);
        }
      }),
    );
  });

  it('gives back all that begins alike', () => {
    fc.assert(
      fc.property(segment, fc.array(letter, { maxLength: 3 }), ([entries, most], start) => {
        const { blocks, fences, held } = written(entries, most);
        const prefix = start.join('');
        const places: Place[] = [];
        const [from, to] = blocksFor(fences, encodeTerm(prefix), true);
        for (const block of blocks.slice(from, to))
          findInBlock(block, encodeTerm(prefix), true, (place) => void places.push(place));
        const wanted = sorted(held.keys()).filter((said) => said.startsWith(prefix));
        expect(read(places)).toEqual(wanted.map((said) => held.get(said)));
      }),
    );
  });

  it('gives back of a list only what lives', () => {
    fc.assert(
      fc.property(postings, fc.func(fc.boolean()), (list, lives) => {
        const { blocks } = written([['one', list]], 64);
        const lengths = Uint8Array.from({ length: 4000 }, (_, doc) => (lives(doc) ? 9 : 0));
        const found = gathered(1);
        for (const block of blocks)
          findInBlock(block, encodeTerm('one'), false, (place) =>
            pushLiving(found, place, 50, lengths),
          );
        expect([...listOf(found).docs]).toEqual(list.docs.filter((doc) => lives(doc)));
      }),
    );
  });
});
