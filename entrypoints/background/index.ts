import { defineBackground } from 'wxt/utils/define-background';
import { serveBackground } from '../../messages/serve.ts';
import { createBackground } from './background.ts';
import { browserWorld } from './browser-world.ts';
import { putEnginesAside } from './engines/load.ts';
import { listen } from './events.ts';

/** Milliseconds. What a start looks after opens four databases, and somebody is waiting for an answer. */
const AFTER_THE_FIRST_ANSWER = 100;

// Listeners are added before anything is awaited: the event that woke the worker is waiting.
export default defineBackground({ type: { firefox: 'module' }, main });

function main() {
  putEnginesAside();
  const background = createBackground(browserWorld());
  serveBackground(background.handlers);
  listen(background);
  setTimeout(() => void background.start(), AFTER_THE_FIRST_ANSWER);
}
