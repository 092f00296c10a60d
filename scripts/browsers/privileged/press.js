export default function (kind, key) {
  const view = globalThis.secondSourceView(kind);
  const where = view.ownerDocument.defaultView;
  view.focus();
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(where)) throw new Error('the keyboard is taken');
  const code =
    where.KeyboardEvent[
      `DOM_VK_${{ ArrowDown: 'DOWN', ArrowUp: 'UP', Enter: 'RETURN' }[key] ?? key.toUpperCase()}`
    ] ?? 0;
  const event = new where.KeyboardEvent('', { key, keyCode: key.length > 1 ? code : 0 });
  input.keydown(event);
  input.keyup(event);
}
