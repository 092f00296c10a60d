import { genuine } from './genuine.ts';

/** What can hide a property of its form or of the document by its name. */
const NAMED =
  'form,input,button,select,textarea,output,fieldset,object,embed,iframe,frame,img,image';

/** A copy that may be changed, without the names by which a page hides properties of nodes. */
export function copyOf(document: Document): Document {
  const clone = genuine(document, 'cloneNode').call(document, true) as Document; // what a document clones to
  for (const element of genuine(clone, 'querySelectorAll').call(clone, NAMED)) {
    genuine(element, 'removeAttribute').call(element, 'name');
    genuine(element, 'removeAttribute').call(element, 'id');
  }
  return withBody(clone);
}

/** Browsers make every page one root with a body; parsers in Node leave what the markup says. */
function withBody(document: Document): Document {
  const root = document.documentElement;
  const body = document.querySelector('body');
  if (!root || (root.localName === 'html' && body?.parentNode === root)) return document;
  const [html, head, own] = ['html', 'head', 'body'].map((name) => document.createElement(name));
  if (!html || !head || !own) return document;
  const lang = root.getAttribute('lang');
  if (lang) html.setAttribute('lang', lang);
  const heads = [...document.querySelectorAll('head')];
  head.append(...heads.flatMap(({ childNodes }) => [...childNodes]));
  for (const one of heads) one.remove();
  const tops = root.localName === 'html' ? root.childNodes : document.children;
  own.append(...(body ?? { childNodes: tops }).childNodes);
  html.append(head, own);
  for (const top of document.children) top.remove();
  document.append(html);
  return document;
}
