import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../scripts/browsers/session.ts';
import { until } from '../../scripts/browsers/wait.ts';
import { importer } from '../ingest/bring.ts';
import { writePack } from '../ingest/pack.ts';
import { foundStories } from './in-page.ts';

export const STORIES_TABLE = [
  'articles',
  'whole list after ms',
  'first story after ms',
  'stories until it rests',
  'rests after ms',
  'frames',
  'over 50 ms',
  'longest ms',
];

/** A pack brought in as a reader does it; then the library, told story by story. */
export async function measuredStories(session: Session, size: number): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-pack-'));
  const { bring, desk } = await importer(session);
  await bring(writePack(size, folder));
  rmSync(folder, { recursive: true, force: true });
  const { articles } = await desk.ask('counts', {});
  await session.stopBackground();
  const opened = Date.now();
  const page = await session.extensionPage('/library.html');
  const isWhole = (wanted: number) =>
    document.querySelector('.rows .article')?.getAttribute('aria-setsize') === String(wanted);
  await until(() => page.evaluate(isWhole, articles), 'the whole list', 180_000);
  const whole = Date.now() - opened;
  const { first, stories, rests, frames, late, longest } = await page.evaluate(foundStories);
  return [articles, whole, first, stories, rests, frames, late, longest];
}
