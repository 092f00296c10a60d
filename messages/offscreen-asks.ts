import { textOf } from '../core/border/values.ts';
import { type Asks, fields } from './fields.ts';
import type { OffscreenProtocol } from './offscreen-protocol.ts';

const address = (raw: unknown) => textOf(raw, 4_000);

export const offscreenAsks: Asks<OffscreenProtocol> = {
  parseFeed: fields((raw) => {
    const [text, at] = [raw['text'], address(raw['at'])];
    return typeof text === 'string' && at ? { text, at } : undefined;
  }),
  parsePage: fields((raw) => {
    const [html, url, now] = [raw['html'], address(raw['url']), raw['now']];
    return typeof html === 'string' && url && typeof now === 'number'
      ? { html, url, now }
      : undefined;
  }),
};
