/** Presses keys in the address bar; answers with what extensions suggest under it. */
export default async function (keys) {
  window.focus();
  gURLBar.focus();
  if (JSON.parse(keys).some((key) => key.length === 1)) gURLBar.value = '';
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('the keyboard is taken');
  const codes = { ArrowDown: KeyboardEvent.DOM_VK_DOWN, Enter: KeyboardEvent.DOM_VK_RETURN };
  for (const key of JSON.parse(keys)) {
    const event = new KeyboardEvent('', { key, keyCode: codes[key] ?? 0 });
    input.keydown(event);
    input.keyup(event);
  }
  const query = await gURLBar.lastQueryContextPromise;
  return JSON.stringify(
    (query?.results ?? [])
      // The first line is what was typed, the others are the extension's, after its keyword.
      .filter(({ heuristic, payload }) => !heuristic && payload.keyword === 'ss')
      .map(({ payload }) => ({
        content: payload.content.replace(/^ss /, ''),
        title: payload.title,
      })),
  );
}
