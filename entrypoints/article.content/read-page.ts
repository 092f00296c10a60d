import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageReading } from '../../core/page-reading.ts';
import { codeOf, failed } from '../../messages/envelope.ts';
import { ask } from '../../messages/send.ts';
import { serveContent } from '../../messages/serve-content.ts';
import type { Marks } from '../../messages/protocol.ts';
import {
  isMarked,
  marksSetting,
  onMarksSwitched,
  type MarksSetting,
} from '../../components/marks-setting.ts';
import { extractInSteps } from '../../page/extract.ts';
import { createCard } from './card.ts';
import { createMarks } from './marks.ts';
import { watchPointing } from './pointing.ts';
import { watchPage } from './watch.ts';

/** Answers the injection with the document's type; the viewer of a PDF holds nothing to read. */
export function readPage(ctx: ContentScriptContext): string {
  const { contentType } = document;
  if (contentType !== 'application/pdf') begin(ctx);
  return contentType;
}

/** Reads the document, hands in what it read, paints what comes back. All of it leaves with the context. */
function begin(ctx: ContentScriptContext): void {
  const { signal } = ctx;
  const marks = createMarks(signal);
  const card = createCard(ctx, marks);
  let readingId: string | undefined;
  let reading: PageReading | undefined;

  const paint = (found: Marks | null) => {
    const text = reading?.kind === 'article' ? reading.article.text : '';
    const painted = marks.paint(text, found?.quantities ?? []);
    card.refresh();
    return painted;
  };
  const handIn = async () => {
    const id = newReadingId();
    readingId = id;
    const context = { url: location.href, now: Date.now() };
    const found = await extractInSteps(document, context, rest);
    if (readingId !== id || signal.aborted) return;
    reading = found;
    card.close();
    const answer = await ask('handIn', { readingId: id, reading: found });
    if (readingId === id && !signal.aborted) paint(answer);
  };
  const read = () =>
    void handIn().catch((error: unknown) => {
      // Other failures stand in the tab's state, where the reader sees them.
      if (codeOf(error) === 'outdated') ctx.notifyInvalidated();
    });

  serveContent(
    {
      stillHere: () => {
        if (readingId === undefined) throw failed('nothing-read');
        return { readingId };
      },
      show: ({ quantity }) => ({ shown: card.show(quantity) }),
      step: ({ by }) => ({ shown: card.step(by) }),
      showSelected: () => ({ shown: card.showSelected() }),
      paint: ({ marks: found }) => ({
        painted: found && found.readingId !== readingId ? 0 : paint(found),
      }),
    },
    signal,
  );
  watchPointing(marks, card, signal);
  watchPage(ctx, {
    isArticle: () => reading?.kind === 'article',
    repaint: () => marks.repaint(),
    read,
  });
  const switchTo = (now: MarksSetting) => marks.switch(isMarked(now, location.hostname));
  void marksSetting().then(switchTo, () => undefined);
  onMarksSwitched(switchTo, signal);
  read();
}

/** Between two steps the page has its turn; a timer would take 4 ms for each. */
const rest = () => scheduler.yield();

/** Names this reading of this document. `crypto.randomUUID` is missing on pages without TLS. */
const newReadingId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
