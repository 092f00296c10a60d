export const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₺': 'TRY', '₪': 'ILS', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', '฿': 'THB', '￥': 'JPY', '﹩': 'USD', '₫': 'VND',
};

/** Letters tight before a "$" (or "£", "¥"), folded. */
export const PREFIXED: Readonly<Record<string, string>> = {
  us: 'USD', u: 'USD', a: 'AUD', au: 'AUD', aus: 'AUD', c: 'CAD', ca: 'CAD', can: 'CAD', cdn: 'CAD', hk: 'HKD', nz: 'NZD', s: 'SGD', sg: 'SGD', nt: 'TWD', r: 'BRL', mx: 'MXN', tt: 'TTD', j: 'JMD', z: 'ZWL',
};

export const CODES: Readonly<Record<string, string>> = {
  USD: 'USD', EUR: 'EUR', GBP: 'GBP', JPY: 'JPY', CHF: 'CHF', CNY: 'CNY', RMB: 'CNY', INR: 'INR', Rs: 'INR', AUD: 'AUD', CAD: 'CAD', HKD: 'HKD', NZD: 'NZD', SGD: 'SGD', SEK: 'SEK', NOK: 'NOK', DKK: 'DKK', PLN: 'PLN', CZK: 'CZK', HUF: 'HUF', RUB: 'RUB', UAH: 'UAH', TRY: 'TRY', ZAR: 'ZAR', BRL: 'BRL', MXN: 'MXN', KRW: 'KRW', THB: 'THB', PKR: 'PKR', NGN: 'NGN', KES: 'KES', AED: 'AED', SAR: 'SAR', ILS: 'ILS', Dhs: 'AED', RM: 'MYR', Sh: 'KES', Euro: 'EUR', euros: 'EUR',
};

/** Word, singular and plural, to code and share of the main unit. A bare "dollar" is an assumption outside the US. */
export const WORDS: Readonly<Record<string, readonly [code: string, factor?: number, assumed?: true]>> = {
  dollar: ['USD', 1, true], dollars: ['USD', 1, true], buck: ['USD', 1, true], bucks: ['USD', 1, true], cent: ['USD', 0.01, true], cents: ['USD', 0.01, true],
  euro: ['EUR'], euros: ['EUR'], pound: ['GBP'], pounds: ['GBP'], quid: ['GBP'], sterling: ['GBP'], pence: ['GBP', 0.01], yen: ['JPY'], yuan: ['CNY'], renminbi: ['CNY'], rmb: ['CNY'],
  rupee: ['INR', 1, true], rupees: ['INR', 1, true], rouble: ['RUB'], roubles: ['RUB'], ruble: ['RUB'], rubles: ['RUB'], won: ['KRW'], franc: ['CHF', 1, true], francs: ['CHF', 1, true], krona: ['SEK'], kronor: ['SEK'], krone: ['NOK', 1, true], kroner: ['NOK', 1, true],
  peso: ['MXN', 1, true], pesos: ['MXN', 1, true], real: ['BRL'], reais: ['BRL'], rand: ['ZAR'], shekel: ['ILS'], shekels: ['ILS'], hryvnia: ['UAH'], hryvnias: ['UAH'], lira: ['TRY'], liras: ['TRY'], zloty: ['PLN'], zlotys: ['PLN'], forint: ['HUF'], forints: ['HUF'], baht: ['THB'], naira: ['NGN'], dirham: ['AED'], dirhams: ['AED'], riyal: ['SAR'], riyals: ['SAR'], ringgit: ['MYR'], rupiah: ['IDR'], shilling: ['KES', 1, true], shillings: ['KES', 1, true], dinar: ['IQD', 1, true], dinars: ['IQD', 1, true], crowns: ['CZK', 1, true], usd: ['USD'], eur: ['EUR'], gbp: ['GBP'], inr: ['INR'],
};

/** The nationality before a currency word: "Australian dollars". */
export const NATIONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: { us: 'USD', 'u.s.': 'USD', american: 'USD', australian: 'AUD', canadian: 'CAD', singapore: 'SGD', 'new zealand': 'NZD', taiwan: 'TWD', taiwanese: 'TWD' },
  pound: { british: 'GBP', egyptian: 'EGP', syrian: 'SYP', lebanese: 'LBP', sudanese: 'SDG' },
  rupee: { indian: 'INR', pakistani: 'PKR', nepalese: 'NPR', 'sri lankan': 'LKR' },
  franc: { swiss: 'CHF', french: 'FRF' },
  peso: { mexican: 'MXN', philippine: 'PHP', argentine: 'ARS', chilean: 'CLP', colombian: 'COP' },
  krone: { norwegian: 'NOK', danish: 'DKK' },
  krona: { swedish: 'SEK' },
  yuan: { chinese: 'CNY' }, yen: { japanese: 'JPY' }, won: { korean: 'KRW' }, lira: { turkish: 'TRY' }, crown: { czech: 'CZK' }, shilling: { kenyan: 'KES', ugandan: 'UGX' }, dinar: { iraqi: 'IQD', kuwaiti: 'KWD', serbian: 'RSD' },
};

/** Outlets that write a bare "$" and mean their own; folded names or parts of their domain. */
export const US_OUTLETS: readonly string[] = [
  'associated press', 'ap news', 'apnews', 'cnn', 'fox news', 'foxnews', 'new york times', 'nytimes', 'washington post', 'washingtonpost', 'wall street journal', 'wsj', 'npr', 'cbs', 'nbc', 'msnbc', 'abcnews', 'usa today', 'usatoday', 'newsweek', 'bloomberg', 'cnbc', 'los angeles times', 'latimes', 'huffpost', 'huffington', 'politico', 'axios', 'the hill', 'thehill', 'time magazine', 'forbes', 'business insider', 'businessinsider', 'chicago tribune', 'boston globe', 'vox', 'propublica', 'breitbart', 'new york post', 'nypost', 'san francisco chronicle', 'miami herald',
];
