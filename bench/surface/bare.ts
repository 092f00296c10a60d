import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An extension whose popup says one word: what the browser itself needs for a popup. */
export function writeBare(folder: string): void {
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Bare',
      version: '1',
      action: { default_popup: 'popup.html' },
      background: { service_worker: 'worker.js' },
    }),
    'popup.html':
      '<!doctype html><meta charset="utf-8"><body style="width: 360px">Hello<script type="module" src="popup.js"></script>',
    // It asks its worker one thing, as ours must, and says when it was answered.
    'popup.js':
      "performance.mark('drawn'); chrome.runtime.sendMessage('?').then(() => performance.mark('working'));",
    'worker.js': 'chrome.runtime.onMessage.addListener((_, from, answer) => answer(1));',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
