import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRecord, type Fields } from '../../core/border/values.ts';
import type { BrowserName } from '../../scripts/browsers/session.ts';
import { builtFor } from '../../scripts/build.ts';

function manifestFor(name: BrowserName): Fields {
  const raw: unknown = JSON.parse(readFileSync(join(builtFor(name), 'manifest.json'), 'utf8'));
  assert.ok(isRecord(raw));
  return raw;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http:";

/** What the reader is asked for at install, and no more. */
const PERMISSIONS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'activeTab',
    'alarms',
    'contextMenus',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  firefox: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

for (const name of ['chromium', 'firefox'] as const) {
  const manifest = manifestFor(name);

  test(`${name}: the policy is as promised`, () => {
    assert.deepEqual(manifest['content_security_policy'], { extension_pages: POLICY });
  });

  test(`${name}: every page but the background asks the network for nothing`, () => {
    const pages = readdirSync(builtFor(name)).filter(
      (file) => file.endsWith('.html') && file !== 'background.html',
    );
    assert.ok(pages.length >= 5);
    for (const page of pages) {
      const html = readFileSync(join(builtFor(name), page), 'utf8');
      assert.match(
        html,
        /<meta\s+http-equiv="Content-Security-Policy"\s+content="connect-src 'self'/,
      );
    }
  });

  test(`${name}: the permissions at install are as promised, and no site is among them`, () => {
    const { permissions, optional_host_permissions: later } = manifest;
    assert.ok(Array.isArray(permissions));
    assert.deepEqual(permissions.toSorted(), PERMISSIONS[name]);
    assert.deepEqual(manifest['optional_permissions'], ['webRequest']);
    assert.equal(manifest['host_permissions'], undefined);
    assert.equal(manifest['content_scripts'], undefined);
    assert.deepEqual(later, ['https://*/*', 'http://*/*']);
  });

  test(`${name}: no page may reach in`, () => {
    assert.equal(manifest['externally_connectable'], undefined);
    assert.equal(manifest['web_accessible_resources'], undefined);
  });

  test(`${name}: at most four keys are suggested`, () => {
    const { commands } = manifest;
    assert.ok(isRecord(commands));
    const suggested = Object.values(commands).filter(
      (command) => isRecord(command) && 'suggested_key' in command,
    );
    assert.ok(suggested.length <= 4);
  });
}

test('chromium: from the version on that has what is used', () => {
  assert.equal(manifestFor('chromium')['minimum_chrome_version'], '140');
});

test('firefox: from the version on that has what is used; it says that nothing is collected', () => {
  const { browser_specific_settings: settings, sidebar_action: sidebar } = manifestFor('firefox');
  assert.deepEqual(settings, {
    gecko: {
      id: 'second-source@second-source.example',
      strict_min_version: '150.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
  assert.ok(isRecord(sidebar));
  assert.equal(sidebar['open_at_install'], false);
});
