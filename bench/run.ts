import { readdirSync } from 'node:fs';

/** `npm run bench -- <name> [arguments]`: each file beside this one that exports `bench` is a benchmark. */
const here = new URL('.', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

const [name, ...rest] = process.argv.slice(2);
const chosen = name === undefined || name.startsWith('-') ? names : names.filter((n) => n === name);

if (chosen.length === 0) {
  console.error(`No benchmark "${name}". There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const each of chosen) {
  const { bench }: { bench: (args: readonly string[]) => Promise<void> } = await import(
    new URL(`${each}.bench.ts`, here).href
  );
  console.log(`\n## ${each}\n`);
  await bench(name === each ? rest : process.argv.slice(2));
}
