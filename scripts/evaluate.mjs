import { run } from './ready.mjs';

await run('scripts/evaluate/main.ts');
