import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { engines } from './background/engines/engines.ts';

/** Chrome's worker runs this where there is something to read; Firefox's background imports the engines itself. */
export default defineUnlistedScript({
  exclude: ['firefox'],
  main() {
    globalThis.secondSourceEngines = engines;
  },
});
