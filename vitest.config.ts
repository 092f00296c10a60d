import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One core is left idle by itself: on two cores that is half of them.
    maxWorkers: '100%',
    // A test that takes seconds on an idle machine takes more on a busy one.
    testTimeout: 30_000,
    // A red test says all of what it found, also where no difference is drawn.
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      { test: { name: 'core', include: ['tests/core/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        test: {
          name: 'storage',
          include: [
            'tests/storage/**/*.test.ts',
            'tests/background/**/*.test.ts',
            'tests/messages/**/*.test.ts',
          ],
        },
      },
      { test: { name: 'page', include: ['tests/page/**/*.test.ts'] } },
      {
        resolve: { alias: { '#i18n': fileURLToPath(new URL('tests/i18n.ts', import.meta.url)) } },
        test: { name: 'scripts', include: ['tests/scripts/**/*.test.ts'] },
      },
      {
        plugins: [preact()],
        resolve: { alias: { '#i18n': fileURLToPath(new URL('tests/i18n.ts', import.meta.url)) } },
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
