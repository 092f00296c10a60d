// `npm run faults -- --moments 200 [--browser chromium|firefox] [--seed 7]`: kills the background at random moments.
import { run } from './ready.mjs';

await run('scripts/faults/main.ts');
