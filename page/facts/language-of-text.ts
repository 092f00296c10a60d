/** Scripts that one language, or nearly one, is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
];

/** Commonest function words; enough to tell apart what a template confuses. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for with on as by at from have has been are which their said who',
  de: 'der die und das den von mit ist auf nicht ein eine sich des dem auch wurde nach bei einer im zu',
  fr: 'le la les des et est dans que pour une sur pas qui au par plus avec ont du ce il elle sont',
  es: 'el la los las que en una por con para del se su al como más fue este pero sus lo ha',
  it: 'il la che di per una con del della non sono gli nel alla più anche dei le da si ha',
  pt: 'o os que em uma para com do da não por dos no na mais foi as ao pelo se à são',
  nl: 'de het een van en dat op voor niet met zijn aan er door werd die ook naar bij te is',
  sv: 'och att det som en på av med för den till inte har ett om de är var från',
  no: 'og det som en på av med for til ikke har et om er var fra at den i ble',
  da: 'og det som en på af med for til ikke har et om er var fra at den blev',
  pl: 'i w na z się nie do jest że to o przez za od po jak oraz dla był są',
  cs: 'a v na se že je do s z ve o k pro by jsou jeho za od po není jako',
  tr: 've bir bu için ile olarak da de daha çok olan sonra gibi en kadar ancak',
  id: 'yang dan di dengan untuk dari ini pada tidak dalam itu akan ke telah adalah oleh juga',
  ro: 'și în de la cu pe care nu din a fost pentru este mai un o au sa',
  hu: 'a az és hogy nem egy is meg volt ez csak de már',
  fi: 'ja on ei se että oli hän mutta ovat myös kun mukaan',
  vi: 'của và là có trong được cho không các với một đã những này',
};

const SAMPLE = 3_000;
const FEWEST = 8;

/** The language of a text's own words, where they leave little doubt. */
export function languageOfText(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return undefined;
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.12 : 0.4)) return language;
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = Object.entries(WORDS)
    .map(([language, list]) => ({ language, hits: hitsOf(new Set(list.split(' ')), words) }))
    .toSorted((a, b) => b.hits - a.hits);
  const [first, second] = counts;
  if (!first || first.hits < FEWEST || first.hits < words.length * 0.12) return undefined;
  return second && second.hits > first.hits * 0.75 ? undefined : first.language;
}

const hitsOf = (list: ReadonlySet<string>, words: readonly string[]) =>
  words.filter((word) => list.has(word)).length;
