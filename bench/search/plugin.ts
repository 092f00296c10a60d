import { fileURLToPath } from 'node:url';

/** In a build for the bench the background imports what answers the bench; no other build knows of it. */
export const benchHook = () => ({
  name: 'bench-hook',
  transform(code: string, id: string) {
    if (!id.replaceAll('\\', '/').endsWith('/entrypoints/background/index.ts')) return undefined;
    return { code: `import ${JSON.stringify(hook)};\n${code}`, map: null };
  },
});

const hook = fileURLToPath(new URL('./hook.ts', import.meta.url));
