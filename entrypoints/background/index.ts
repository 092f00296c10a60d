import { defineBackground } from 'wxt/utils/define-background';
import { serveBackground } from '../../messages/serve.ts';
import { createBackground } from './background.ts';
import { browserWorld } from './browser-world.ts';
import { listen } from './events.ts';

// Listeners are added before anything is awaited: the event that woke the worker is waiting.
export default defineBackground({ type: { firefox: 'module' }, main });

function main() {
  const background = createBackground(browserWorld());
  serveBackground(background.handlers);
  listen(background);
  void background.start();
}
