import { prepared } from '../../storage/prepare.ts';

declare global {
  /** Set beside the engines, in a build for the bench: what fills a corpus must not weigh on its start. */
  var secondSourceBench: typeof prepared | undefined;
}

globalThis.secondSourceBench = prepared;
