import { createInterface } from 'node:readline';
import { answering } from './answer.ts';
import { TASKS } from './tasks.ts';

/** `npm run --silent evaluate -- <task> < in.jsonl > out.jsonl`: the shipped code, a line in, a line out. */
const [name = ''] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;

if (task) {
  const answer = answering(await task());
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const out = await answer(line);
    if (out !== undefined && !process.stdout.write(`${JSON.stringify(out)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
} else {
  console.error(`There is no task "${name}". There are: ${Object.keys(TASKS).join(', ')}.`);
  process.exitCode = 2;
}
