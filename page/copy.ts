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
  return clone;
}
