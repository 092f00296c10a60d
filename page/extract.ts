import type { PageReading } from '../core/page-reading.ts';
import type { PageContext } from './scene.ts';
import { stepsOf } from './steps.ts';

/** The article in a document, or what the page is instead. Changes nothing in the document; never throws. */
export function extract(document: Document, context: PageContext): PageReading {
  const steps = stepsOf(document, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with a pause between its steps, so that a page in use is not held up. */
export async function extractInSteps(
  document: Document,
  context: PageContext,
  pause: (before: string) => Promise<void>,
): Promise<PageReading> {
  const steps = stepsOf(document, context);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause(step.value);
  }
}
