// @vitest-environment node
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { becauseOf, readPieces } from '../../../components/packs/read-file.ts';
import { take } from '../../../components/packs/take.ts';

async function lines(bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>) {
  const found: string[] = [];
  const copy = await readPieces(new Blob([bytes]), async ({ text }) => {
    found.push(...text.split('\n'));
  });
  return { found, copy };
}

const because = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: unknown) => becauseOf(error),
  );

const TEXT = Array.from({ length: 2_000 }, (_, at) => `{"id":"n${at}","title":"Zoë ${at}"}`);

describe('a chosen file', () => {
  test('is read whole, packed or not', async () => {
    const plain = Buffer.from(TEXT.join('\n'));
    expect((await lines(plain)).found).toEqual(TEXT);
    const packed = await lines(gzipSync(plain));
    expect(packed.found).toEqual(TEXT);
    expect(packed.copy.size).toBe(TEXT.join('\n').length);
    expect(await lines(Buffer.from(''))).toEqual({ found: [], copy: { pieces: 0, size: 0 } });
  });

  test('tells its encoding by its first bytes', async () => {
    const bytes = Buffer.from(`\uFEFF${TEXT.join('\n')}`, 'utf16le');
    expect((await lines(bytes)).found).toEqual(TEXT);
    const latin = await lines(Buffer.from('Zo\xEB', 'latin1'));
    expect(latin.found).toEqual(['Zo\uFFFD']);
  });

  test('that unpacks without end is a bomb, and is left before it fills the disk', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, 10));
    let taken = 0;
    const work = readPieces(new Blob([bomb]), async ({ text }) => {
      taken += text.length;
    });
    expect(await because(work)).toBe('bomb');
    expect(taken).toBeLessThan(80_000_000);
  }, 30_000);

  test('that repeats itself a lot is no bomb', async () => {
    const same = gzipSync(Buffer.from(`${TEXT[0]}\n`.repeat(20_000)));
    expect((await lines(same)).found).toHaveLength(20_000);
  });

  test('that is damaged says so', async () => {
    const packed = gzipSync(Buffer.from(TEXT.join('\n')));
    expect(await because(lines(packed.subarray(0, packed.length / 2)))).toBe('damaged');
    packed.fill(0, 40, 80);
    expect(await because(lines(packed))).toBe('damaged');
  });
});

describe('an export', () => {
  const PIECES = ['{"a":1}\n', '{"b":"Zoë"}\n', ''];
  const next = async (after: string | undefined) => {
    const at = after === undefined ? 0 : Number(after);
    const more = at + 1 < PIECES.length ? { next: String(at + 1) } : {};
    return { text: PIECES[at] ?? '', articles: 1, of: 3, ...more };
  };

  test('holds every piece, in order, packed', async () => {
    const told: number[] = [];
    const file = await take(next, (articles) => told.push(articles));
    expect(gunzipSync(await file.bytes()).toString()).toBe(PIECES.join(''));
    expect(told).toEqual([1, 2, 3]);
  });

  test('that fails gives no half file', async () => {
    const failing = async (after: string | undefined) => {
      if (after === '1') throw new Error('the disk');
      return next(after);
    };
    await expect(take(failing, () => undefined)).rejects.toThrow('the disk');
  });
});
