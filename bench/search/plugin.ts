import { fileURLToPath } from 'node:url';

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What is put before which module. */
const HOOKS: readonly (readonly [end: string, hook: string])[] = [
  ['/entrypoints/background/index.ts', at('./hook.ts')],
  ['/entrypoints/background/engines/engines.ts', at('./engines-hook.ts')],
];

/** In a build for the bench the background imports what answers the bench; no other build knows of it. */
export const benchHook = () => ({
  name: 'bench-hook',
  transform(code: string, id: string) {
    const path = id.replaceAll('\\', '/');
    const hook = HOOKS.find(([end]) => path.endsWith(end))?.[1];
    return hook && { code: `import ${JSON.stringify(hook)};\n${code}`, map: null };
  },
});
