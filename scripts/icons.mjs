// Renders the drawn icon to the sizes that browsers ask for: node scripts/icons.mjs [path of a Chromium]
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const source = new URL('../public/icon/icon.svg', import.meta.url);
const drawing = `data:image/svg+xml;base64,${readFileSync(source).toString('base64')}`;
const browser = await puppeteer.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.goto('about:blank');
  await page.evaluate(
    async (src, side) => {
      const image = new Image(side, side);
      image.src = src;
      await image.decode();
      document.body.style.margin = '0';
      image.style.display = 'block';
      document.body.append(image);
    },
    drawing,
    size,
  );
  writeFileSync(
    new URL(`../public/icon/${size}.png`, import.meta.url),
    await page.screenshot({ omitBackground: true }),
  );
}
await browser.close();
