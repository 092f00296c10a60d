/** A real press of the mouse: it counts as the reader's gesture. */
export default function (kind, x, y) {
  const view = globalThis.secondSourceView(kind);
  const { left, top } = view.getBoundingClientRect();
  const where = view.ownerDocument.defaultView;
  for (const type of ['mousemove', 'mousedown', 'mouseup'])
    where.synthesizeMouseEvent(type, left + x, top + y, { button: 0, clickCount: 1 }, {});
}
