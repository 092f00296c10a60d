import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPage } from './read-page.ts';

export default defineContentScript({
  // Injected by the reader's click, or on sites that the reader switched on; never by the manifest.
  registration: 'runtime',
  // The sheet travels inside the script: a file of its own would have to be open to every page.
  cssInjectionMode: 'manual',
  // A message to the page's window would tell the page that we are here.
  noScriptStartedPostMessage: true,
  main: readPage,
});
