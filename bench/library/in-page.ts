/*
 * Evaluated in a page of the extension: these functions use nothing from outside of themselves.
 */

/** Writes articles as the corpus stores them, past its index: the list reads nothing else. */
export async function fill(from: number, to: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('second-source');
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error));
  });
  const tx = db.transaction('articles', 'readwrite');
  for (let at = from; at < to; at += 1) {
    const day = new Date(Date.UTC(2000, 0, 1) + (at % 9_000) * 86_400_000);
    tx.objectStore('articles').put({
      id: `made-${at}`,
      title: `Report ${at} of the council of town ${at % 997} on its roads, its wells and its bridges`,
      text: `The council of town ${at % 997} met. `.repeat(60),
      outlet: `Gazette of town ${at % 400}`,
      published: day.toISOString().slice(0, 10),
      language: 'en',
      origin: { kind: 'pack', pack: 'made' },
      doc: 1_000_000 + at,
    });
  }
  await new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('error', () => reject(tx.error));
  });
  db.close();
}

export type Scrolling = 'wheel' | 'page' | 'leap';

/** Scrolls the list for some seconds and looks at every frame. */
export async function scrolled(how: Scrolling) {
  const box = document.querySelector('.rows');
  if (!box) throw new Error('no list');
  box.scrollTop = 0;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let before = await frame();
  let [frames, late, longest, bare] = [0, 0, 0, 0];
  const end = before + 6_000;
  for (let step = 0; before < end; step += 1) {
    const reach = box.scrollHeight - box.clientHeight;
    if (how === 'wheel') box.scrollTop += 60;
    else if (how === 'page' && step % 20 === 0) box.scrollTop += box.clientHeight;
    else if (how === 'leap' && step % 30 === 0)
      box.scrollTop = ((step * 7919) % 1_000) * (reach / 1_000);
    const now = await frame();
    const took = now - before;
    before = now;
    frames += 1;
    if (took > 50) late += 1;
    longest = Math.max(longest, Math.round(took));
    const edge = box.getBoundingClientRect();
    const isBare = [...box.querySelectorAll('.article')].some((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > edge.top && top < edge.bottom && !row.querySelector('.headline');
    });
    if (isBare) bare += 1;
  }
  return { frames, late, longest, bare };
}

/** Asks for the list story by story, and looks at every frame until it rests. */
export async function foundStories() {
  const [, button] = document.querySelectorAll<HTMLElement>('.views button');
  if (!button) throw new Error('no stories to ask for');
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const began = await frame();
  button.click();
  let before = began;
  let [first, frames, late, longest] = [0, 0, 0, 0];
  for (let isBusy = true; isBusy && before - began < 300_000;) {
    const now = await frame();
    const took = now - before;
    before = now;
    frames += 1;
    if (took > 50) late += 1;
    longest = Math.max(longest, Math.round(took));
    const box = document.querySelector('.stories');
    if (first === 0 && box?.firstElementChild) first = Math.round(now - began);
    isBusy = box?.getAttribute('aria-busy') !== 'false';
  }
  const stories = document.querySelectorAll('.stories > li').length;
  return { first, stories, rests: Math.round(before - began), frames, late, longest };
}

/** In bytes; 0 where the browser does not tell. */
export function heapOf(): number {
  const memory: unknown = Reflect.get(performance, 'memory');
  const used: unknown =
    typeof memory === 'object' && memory ? Reflect.get(memory, 'usedJSHeapSize') : 0;
  return typeof used === 'number' ? used : 0;
}
