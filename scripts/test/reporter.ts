import type { TestEvent } from 'node:test/reporters';

/** What no machine without the right may do; such a test is told as skipped. */
const ALLOWED = /^needs root\b/;

/**
 * For Node's test runner: a line of JSON for each test, so that it can be counted. Skipped ones count as red,
 * unless a right is missing.
 */
export default async function* reporter(events: AsyncIterable<TestEvent>) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details.type === 'suite') continue;
    const { name, skip, todo } = data;
    if (typeof skip === 'string' && ALLOWED.test(skip)) {
      yield `${JSON.stringify({ name, skipped: skip })}\n`;
      continue;
    }
    const hidden = skip !== undefined || todo !== undefined ? 'skipped' : undefined;
    const why = type === 'test:fail' ? inspected(data.details.error) : hidden;
    yield `${JSON.stringify({ name, ...(why === undefined ? {} : { why }) })}\n`;
  }
}

const inspected = (error: unknown) => {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
};
