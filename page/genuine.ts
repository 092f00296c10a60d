/**
 * A property of a live node past what the page laid over it: a form's input named `children` hides the form's
 * children, an image named `body` the document's body. The prototypes are the browser's own.
 */
export function genuine<T extends object, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node);
}
