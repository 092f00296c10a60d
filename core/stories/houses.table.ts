/** Two names of one house, folded; the first is its key, the second how it is printed. */
export const HOUSES: readonly (readonly [key: string, printed: string, ...names: string[]])[] = [
  ['afp', 'AFP', 'agence france presse'],
  ['ap', 'AP', 'associated press', 'the associated press'],
  ['reuters', 'Reuters', 'thomson reuters'],
  ['dpa', 'dpa', 'deutsche presse agentur'],
  ['pa', 'PA', 'press association', 'pa media', 'pa news agency'],
  ['efe', 'EFE', 'agencia efe'],
  ['ansa', 'ANSA'],
  ['anadolu', 'Anadolu', 'anadolu agency', 'aa'],
  ['upi', 'UPI', 'united press international'],
  ['pti', 'PTI', 'press trust of india'],
  ['ani', 'ANI', 'asian news international'],
  ['ians', 'IANS', 'indo asian news service'],
  ['aap', 'AAP', 'australian associated press'],
  ['cp', 'The Canadian Press', 'the canadian press', 'canadian press'],
  ['kyodo', 'Kyodo', 'kyodo news'],
  ['jiji', 'Jiji', 'jiji press'],
  ['yonhap', 'Yonhap', 'yonhap news agency'],
  ['xinhua', 'Xinhua', 'xinhua news agency'],
  ['bloomberg', 'Bloomberg', 'bloomberg news'],
  ['bernama', 'Bernama'],
  ['belga', 'Belga'],
  ['tass', 'TASS', 'itar tass'],
  ['ria', 'RIA Novosti', 'ria novosti'],
  ['interfax', 'Interfax'],
  ['kcna', 'KCNA', 'korean central news agency'],
  ['dw', 'DW', 'deutsche welle'],
  ['bbc', 'BBC', 'british broadcasting corporation', 'bbc news'],
];

/** Houses whose texts others print: a credit to one of these is to an agency. */
export const AGENCIES: ReadonlySet<string> = new Set(
  `afp ap reuters dpa pa efe ansa anadolu upi pti ani ians aap cp kyodo jiji yonhap xinhua bloomberg bernama belga
  tass ria interfax kcna`.split(/\s+/),
);
