import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/**
 * Every node of a page but our overlay's, one a line, with attributes and shadow roots. Two text nodes where there
 * was one are a change, which markup would not show. Asks the browser's own prototypes: the page may have hidden
 * properties of its nodes, or rewritten its arrays.
 */
export const treeOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const own = (kind: { readonly prototype: object }, key: string, of: object) =>
      Reflect.get(kind.prototype, key, of);
    const lineOf = (node: Node) => {
      const line = `${own(Node, 'nodeName', node)} ${own(Node, 'nodeValue', node) ?? ''}`;
      if (own(Node, 'nodeType', node) !== Node.ELEMENT_NODE) return line;
      const attributes: NamedNodeMap = own(Element, 'attributes', node);
      let told = line;
      for (let at = 0; at < attributes.length; at++)
        told += `[${attributes.item(at)?.name}=${attributes.item(at)?.value}]`;
      return told + (own(Element, 'shadowRoot', node) ? ' (shadow)' : '');
    };
    const next = (node: Node, from: 'firstChild' | 'nextSibling'): Node | null => {
      const found: Node | null = own(Node, from, node);
      return found && own(Node, 'nodeName', found) === 'SECOND-SOURCE'
        ? next(found, 'nextSibling')
        : found;
    };
    let told = '';
    let depth = 0;
    let node: Node | null = document;
    while (node) {
      told += `${depth} ${lineOf(node)}\n`;
      const child = next(node, 'firstChild');
      if (child) depth++;
      let after: Node | null = child;
      while (node && !after) {
        after = next(node, 'nextSibling');
        if (after) break;
        node = own(Node, 'parentNode', node) as Node | null;
        depth--;
      }
      node = after;
    }
    return told;
  });

/** Tells the first line that differs: two whole pages are too much to read. */
export function assertSameTree(after: string, before: string): void {
  if (after === before) return;
  const [now, then] = [after.split('\n'), before.split('\n')];
  const at = then.findIndex((line, index) => line !== now[index]);
  const around = (lines: readonly string[]) =>
    lines.slice(Math.max(0, at - 2), at + 3).map((line) => line.slice(0, 200));
  assert.deepEqual(around(now), around(then));
  assert.equal(now.length, then.length);
}
