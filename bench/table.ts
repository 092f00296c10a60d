/** A Markdown table, ready to be pasted into `docs/QUALITY.md`. */
export function printTable(heads: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const cells = [heads, heads.map(() => '---'), ...rows].map((row) => row.map(show));
  for (const row of cells) console.log(`| ${row.join(' | ')} |`);
}

const show = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median milliseconds of `run` over `times` runs, after one to warm up. */
export async function time(times: number, run: () => unknown): Promise<number> {
  await run();
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    await run();
    took.push(performance.now() - from);
  }
  return median(took);
}
