import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../core/page-reading.ts';
import { seed } from '../storage/articles.ts';
import { browserAround, settle } from './life.ts';

const { id: _id, origin: _origin, ...article } = seed('harbour');
const page: PageReading = { kind: 'article', article, evidence: [] };
const wanted = ({ outside }: ReturnType<typeof browserAround>) =>
  JSON.parse(outside.session.get('wanted') ?? 'null');

describe('what keys and menus ask for', () => {
  it('"Search the collection for …": the sidebar finds the selection, without its margins', async () => {
    const browser = browserAround();
    browser.background().acts.searchInSidebar(1, '  twelve boats\n');
    await settle();
    expect(wanted(browser)).toEqual({ search: 'twelve boats' });
  });

  it('a selection of nothing is no search', async () => {
    const browser = browserAround();
    browser.background().acts.searchInSidebar(1, ' \n');
    await settle();
    expect(wanted(browser)).toBeNull();
  });

  it('"Compare this figure": reads the page where needed, then shows what is selected in it', async () => {
    const browser = browserAround();
    browser.background().acts.compareSelection(1);
    await settle();
    expect(browser.outside.told).toEqual([]);
    await browser.handIn(1, 'r1', page);
    await expect
      .poll(() => browser.outside.told)
      .toMatchObject([{ tabId: 1, what: 'showSelected' }]);
  });

  it('the key of the search puts the cursor in the popup’s box', async () => {
    const browser = browserAround();
    browser.background().acts.openSearch();
    await settle();
    expect(wanted(browser)).toEqual({ search: '' });
  });
});
