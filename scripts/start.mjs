import { run } from './ready.mjs';

await run('scripts/start/main.ts');
