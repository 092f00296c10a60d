/** A page of all pictures, one row a surface and state. */
export function indexPage(files: readonly string[]): string {
  const figures = files
    .toSorted()
    .map(
      (file) =>
        `<figure><img loading="lazy" src="${file}" alt=""><figcaption>${file}</figcaption></figure>`,
    );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>body{font:13px system-ui;margin:16px;display:flex;flex-wrap:wrap;gap:16px;background:#888}
figure{margin:0;max-width:380px}img{max-width:100%;display:block}figcaption{color:#fff}</style>
${figures.join('\n')}</html>`;
}
