/** English months, which stand in running English text: whole words and usual short forms only. */
export const ENGLISH_MONTHS: readonly string[] =
  'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december'.split(
    ' ',
  );

/**
 * How month names of other languages begin, folded (no diacritics, lower case), January first. Where languages
 * disagree the more widely read one stands here, the other in `OWN_MONTHS`.
 */
export const MONTH_STEMS: readonly string[] = [
  'jan|gen|ene|ian|yan|led|sty|sijec|oca|tammi|jaan|saus|ιαν|янв|јан|яну|січ|студз|يناي|جانف|كانون_الثان|ژانو|جنور|ינוא|जनवर|มกรา|มค',
  'feb|fev|lut|unor|velj|sub|helmi|veebr|vasar|shk|peb|φεβ|фев|феб|лют|فبراي|فيفر|شباط|فوري|فرور|פברו|फरवर|กมภา|กพ',
  'mar|mrz|mrt|maart|maal|kov|ozuj|brez|mac|μαρ|мар|берез|сака|مارس|اذار|مارچ|מרץ|מרס|मारच|มนา|มีค',
  'apr|abr|avr|kwi|dub|trav|nis|huht|balan|prill|απρ|апр|квіт|крас|ابري|افري|نيسان|اوري|اپري|אפרי|अपर|เมษา|เมย',
  'mai|may|mei|maj|mag|kvet|svib|touk|gegu|μαι|мая|маи|мај|травн|трав|مايو|ماي|ايار|מאי|मई|พฤษภา|พค',
  'jun|giu|juin|iun|hun|czerw|cerv|haz|kesa|birz|qersh|ιουν|июн|черв|чэрв|јун|юни|يوني|جوان|حزيران|ژوئن|ژوين|جون|יוני|जन|มถนา|มย',
  'jul|lug|juil|iul|hul|lip|cervenc|tem|hein|liep|korr|ιουλ|июл|лип|ліп|јул|юли|يولي|جويل|تموز|ژوئي|ژويي|جولا|יולי|जलाई|जला|กรกฎา|กค',
  'aug|ago|aou|aug|avg|agu|agt|ogos|sierp|srp|elo|rugpj|gush|αυγ|авг|серп|жніў|жнів|اغسطس|غشت|اوت|اب|اگست|אוגו|अगस|สงหา|สค',
  'sep|set|wrz|zar|ruj|eyl|syys|rugs|shta|σεπ|сен|сеп|верес|سبتمبر|شتنبر|ايلول|سپتا|ستمبر|ספטמ|सतब|सितब|กนยา|กย',
  'oct|okt|ott|out|paz|rij|eki|loka|spal|tet|οκτ|окт|жовт|каст|اكتو|تشرين_الاول|اکتبر|اکتو|אוקט|अकट|ตลา|ตค',
  'nov|noi|listop|lis|stud|kas|marr|lapkr|nen|νοε|ноя|ное|нов|листоп|ліст|نوفم|نونب|تشرين_الثان|نوام|نوم|נובמ|नवब|नवम|พฤศจ|พย',
  'dec|dic|dez|des|dets|dis|gru|pros|ara|joul|dhje|δεκ|дек|дец|груд|снеж|ديسم|دجنب|كانون_الاول|دسام|دسم|דצמ|दिसब|दसब|ธนวา|ธค',
];

/** Names that mean another month in one language: "listopad" is November in Prague and October in Zagreb. */
export const OWN_MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hr: { lipanj: 6, lipnj: 6, srpanj: 7, srpnj: 7, listopad: 10, studen: 11 },
  bs: { lipanj: 6, lipnj: 6, srpanj: 7, srpnj: 7, listopad: 10, studen: 11 },
  be: { трав: 5, студ: 1 },
  lt: { kov: 3 },
};
