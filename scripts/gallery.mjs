// `npm run gallery`: every surface in every state, as pictures under out/gallery with an index page.
import { run } from './ready.mjs';

await run('scripts/gallery/run.ts');
