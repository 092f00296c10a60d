import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInBlock, walkBlock } from '../../../storage/index/block.ts';
import { byteWriter, readVarint } from '../../../storage/index/bytes.ts';
import { blocksFor, parseFences } from '../../../storage/index/fences.ts';
import { type Place, decoded } from '../../../storage/index/postings.ts';
import { segmentWriter } from '../../../storage/index/segment-writer.ts';
import {
  compareTerms,
  decodeTerm,
  encodeTerm,
  sortTerms,
} from '../../../storage/index/term-bytes.ts';

/** Words of few letters, so that they share beginnings; of all planes, so that order is hard. */
const letter = fc.constantFrom('a', 'b', 'é', 'я', '中', '\ue000', '\uffee', '😀', '𝒳', "'", '0');
const term = fc.oneof(
  fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 70 }),
);

const bytesOrder = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('terms', () => {
  it('come back from bytes', () => {
    fc.assert(fc.property(term, (said) => decodeTerm(encodeTerm(said)) === said));
  });

  it('are ordered as their bytes are', () => {
    fc.assert(
      fc.property(term, term, (a, b) => {
        expect(Math.sign(compareTerms(a, b))).toBe(Math.sign(bytesOrder(a, b)));
      }),
    );
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        expect(sortTerms([...terms])).toEqual(terms.toSorted(bytesOrder));
      }),
    );
  });
});

describe('varints', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
        const out = byteWriter(1);
        for (const number of numbers) out.varint(number);
        const cursor = { bytes: out.take(), at: 0 };
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
  for (const said of sortTerms([...held.keys()])) {
    const { docs, counts } = held.get(said)!;
    writer.add(said, { docs: Uint32Array.from(docs), counts: Uint16Array.from(counts) });
  }
  return { blocks, fences: parseFences(writer.end()), held };
}

function read(places: readonly Place[]) {
  return places.map((place) => {
    const { docs, counts } = decoded(place, 50);
    return { docs: [...docs], counts: [...counts] };
  });
}

describe('a segment', () => {
  it('gives back each term, and nothing for others', () => {
    fc.assert(
      fc.property(segment, fc.array(term), ([entries, most], others) => {
        const { blocks, fences, held } = written(entries, most);
        expect(fences.starts.at(-1)).toBe(blocks.reduce((sum, { length }) => sum + length, 0));
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
        const wanted = sortTerms([...held.keys()].filter((said) => said.startsWith(prefix)));
        expect(read(places)).toEqual(wanted.map((said) => held.get(said)));
      }),
    );
  });

  it('is walked in order', () => {
    fc.assert(
      fc.property(segment, ([entries, most]) => {
        const { blocks, held } = written(entries, most);
        const walked = blocks.flatMap((block) => {
          const walk = walkBlock(block);
          const found: [string, unknown][] = [];
          while (walk.next()) found.push([walk.term(), read([walk.place()])[0]]);
          return found;
        });
        expect(walked).toEqual(sortTerms([...held.keys()]).map((said) => [said, held.get(said)]));
      }),
    );
  });
});
