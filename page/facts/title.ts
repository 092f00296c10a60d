import type { Block } from '../blocks.ts';
import { firstFact, type Reader, type Seen } from '../fact.ts';
import { textsOf } from '../json-ld.ts';
import { alike, bare, plain, plainOfMarkup } from '../plain.ts';
import type { Scene } from '../scene.ts';
import { isJunkPlace } from '../body/junk.ts';
import { withoutOutlet } from './title-suffix.ts';

interface TitleScene extends Scene {
  readonly outlet: string | undefined;
}

/** The headline as the page prints it, without the outlet's name. */
export const readTitle = (scene: Scene, outlet: string | undefined) =>
  firstFact('title', readers, { ...scene, outlet }, (title) => bare(title).length > 1);

const LONGEST = 400;
const clean = (value: string, { outlet, url }: TitleScene): Seen<string> => ({
  value: withoutOutlet(plainOfMarkup(value).slice(0, LONGEST), outlet, url),
  saw: value,
});

const ldTitles = ({ ldArticle }: Scene) =>
  textsOf(ldArticle?.['headline']).concat(textsOf(ldArticle?.['name']));
const metaTitles = ({ meta }: Scene) =>
  [
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'sailthru.title',
    'parsely-title',
    'title',
  ].flatMap((name) => meta.get(name) ?? []);
const documentTitles = ({ document }: Scene) => {
  const title = plain(document.querySelector('head title, title')?.textContent ?? '');
  return title === '' ? [] : [title];
};

/** A heading that the page's other titles confirm: what the reader sees, in its own words. */
const confirmedHeading: Reader<string, TitleScene> = {
  name: 'heading confirmed by titles',
  *read(scene) {
    const others = [...ldTitles(scene), ...metaTitles(scene), ...documentTitles(scene)].map(
      (title) => clean(title, scene).value,
    );
    const headings = headingsOf(scene).filter(({ text }) => bare(text).length >= 6);
    for (const { text } of headings) if (others.some(isSameAs(text))) yield clean(text, scene);
    const [only, ...more] = headings.filter(({ box }) => box.tag === 'h1');
    for (const { text } of headings) {
      const least = text === only?.text && more.length === 0 ? 0.25 : 0.55;
      const kickered = others.find((other) => endsIn(text, other));
      if (kickered) yield { value: kickered, saw: text };
      if (others.some((other) => alike(bare(text), bare(other)) >= least)) yield clean(text, scene);
    }
  },
};

const isSameAs = (text: string) => (other: string) => {
  const [said, title] = [bare(text), bare(other)];
  return title === said || (title.includes(said) && said.length > 12);
};

/** A heading may begin with the section's name. */
const endsIn = (text: string, title: string) =>
  bare(title).length > 12 && bare(text).endsWith(bare(title)) && bare(text) !== bare(title);

const ld: Reader<string, TitleScene> = {
  name: 'json-ld headline',
  read: (scene) => ldTitles(scene).map((title) => clean(title, scene)),
};
const meta: Reader<string, TitleScene> = {
  name: 'meta',
  read: (scene) => metaTitles(scene).map((title) => clean(title, scene)),
};
const heading: Reader<string, TitleScene> = {
  name: 'heading',
  read: (scene) => headingsOf(scene).map(({ text }) => clean(text, scene)),
};
const titleElement: Reader<string, TitleScene> = {
  name: 'title element',
  read: (scene) => documentTitles(scene).map((title) => clean(title, scene)),
};

const readers: readonly Reader<string, TitleScene>[] = [
  confirmedHeading,
  ld,
  meta,
  titleElement,
  heading,
];

/** `h1` before what is only named like a headline. */
function headingsOf({ blocks, outlet, junk }: TitleScene): readonly Block[] {
  const isOutlet = ({ text }: Block) => outlet !== undefined && bare(text) === bare(outlet);
  const shown = blocks.filter((block) => block.text.length <= LONGEST && !isOutlet(block));
  const first = shown.filter(({ box }) => box.tag === 'h1');
  const named = shown.filter(
    ({ box }) =>
      /\bheadline\b|(?:article|story|post|entry)[-_]*(?:title|headline)/.test(box.names) ||
      box.tag === 'h2',
  );
  return [
    ...first,
    ...named.filter((block) => !first.includes(block) && !isJunkPlace(block, junk)).slice(0, 12),
  ];
}
