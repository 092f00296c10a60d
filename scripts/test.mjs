import { run } from './ready.mjs';

await run('scripts/test/main.ts');
