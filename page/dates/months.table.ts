/**
 * How month names of other languages begin, folded (no diacritics, lower case), January first. Where languages
 * disagree the more widely read one stands here. A page's own language comes first, from `Intl`; these are for pages that
 * name none, or a wrong one.
 */
export const MONTH_STEMS: readonly string[] = [
  'jan|gen|ene|ian|yan|led|sty|sijec|oca|ιαν|янв|јан|яну|січ|يناي|جانف|كانون_الثان',
  'feb|fev|lut|unor|velj|sub|peb|φεβ|фев|феб|лют|فبراي|فيفر|شباط',
  'mar|mrz|mrt|maart|kov|brez|mac|μαρ|мар|берез|مارس|اذار',
  'apr|abr|avr|kwi|dub|trav|nis|απρ|апр|квіт|ابري|افري|نيسان',
  'mai|may|mei|maj|mag|kvet|svib|μαι|мая|маи|мај|трав|مايو|ماي|ايار',
  'jun|giu|juin|iun|hun|czerw|cerv|haz|ιουν|июн|черв|јун|юни|يوني|جوان|حزيران',
  'jul|lug|juil|iul|hul|lip|cervenc|tem|ιουλ|июл|лип|ліп|јул|юли|يولي|جويل|تموز',
  'aug|ago|aou|avg|agu|agt|ogos|sierp|srp|αυγ|авг|серп|اغسطس|غشت|اب',
  'sep|set|wrz|zar|ruj|eyl|σεπ|сен|сеп|سبتمبر|شتنبر|ايلول',
  'oct|okt|ott|out|paz|rij|eki|οκτ|окт|жовт|اكتو|تشرين_الاول',
  'nov|noi|listop|lis|stud|kas|νοε|ноя|ное|нов|نوفم|نونب|تشرين_الثان',
  'dec|dic|dez|des|dets|dis|gru|pros|ara|δεκ|дек|дец|груд|снеж|ديسم|دجنب|كانون_الاول',
];
