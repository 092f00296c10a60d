/** Country, folded with hyphens: what is said of it and its people, folded; a "+" leads names that are said of the state only. */
const ROWS = `
afghanistan: afghan afghans
albania: albanian albanians
algeria: algerian algerians
angola: angolan angolans
argentina: argentine argentines argentinian argentinians
armenia: armenian armenians
australia: australian australians aussie
austria: austrian austrians
azerbaijan: azerbaijani azerbaijanis azeri azeris
bahrain: bahraini bahrainis
bangladesh: bangladeshi bangladeshis
belarus: belarusian belarusians belarussian
belgium: belgian belgians
bolivia: bolivian bolivians
bosnia: bosnian bosnians
brazil: brazilian brazilians
bulgaria: bulgarian bulgarians
burkina-faso: burkinabe
burundi: burundian burundians
cambodia: cambodian cambodians
cameroon: cameroonian cameroonians
canada: canadian canadians
chad: chadian chadians
chile: chilean chileans
china: chinese
colombia: colombian colombians
congo: congolese drc
costa-rica: costa-rican
croatia: croatian croatians croat croats
cuba: cuban cubans
cyprus: cypriot cypriots
czech-republic: czech czechs czechia
denmark: danish dane danes
dominican-republic: dominican dominicans
ecuador: ecuadorian ecuadorians ecuadorean
egypt: egyptian egyptians
el-salvador: salvadoran salvadorans salvadorean salvadoreans
eritrea: eritrean eritreans
estonia: estonian estonians
ethiopia: ethiopian ethiopians
finland: finnish finn finns
france: french frenchman frenchmen
gambia: gambian gambians
gaza: gazan gazans gaza-strip
georgia: georgian georgians
germany: german germans
ghana: ghanaian ghanaians
greece: greek greeks
greenland: greenlander greenlanders greenlandic
guatemala: guatemalan guatemalans
guinea: guinean guineans
haiti: haitian haitians
honduras: honduran hondurans
hong-kong: hongkonger hongkongers
hungary: hungarian hungarians
iceland: icelandic icelander icelanders
india: indian indians
indonesia: indonesian indonesians
iran: iranian iranians
iraq: iraqi iraqis
ireland: irish irishman irishmen
israel: israeli israelis
italy: italian italians
ivory-coast: ivorian ivorians cote-d'ivoire
jamaica: jamaican jamaicans
japan: japanese
jordan: jordanian jordanians
kazakhstan: kazakh kazakhs kazakhstani
kenya: kenyan kenyans
kosovo: kosovan kosovar kosovars
kurdistan: kurdish kurd kurds
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz
laos: laotian laotians lao
latvia: latvian latvians
lebanon: lebanese
liberia: liberian liberians
libya: libyan libyans
lithuania: lithuanian lithuanians
luxembourg: luxembourgish
macedonia: macedonian macedonians north-macedonia
madagascar: malagasy
malawi: malawian malawians
malaysia: malaysian malaysians
mali: malian malians
malta: maltese
mauritania: mauritanian mauritanians
mexico: mexican mexicans
moldova: moldovan moldovans
mongolia: mongolian mongolians
montenegro: montenegrin montenegrins
morocco: moroccan moroccans
mozambique: mozambican mozambicans
myanmar: burma burmese
namibia: namibian namibians
nepal: nepalese nepali nepalis
netherlands: dutch dutchman dutchmen
new-zealand: new-zealander new-zealanders kiwi
nicaragua: nicaraguan nicaraguans
niger: nigerien nigeriens
nigeria: nigerian nigerians
north-korea: north-korean north-koreans dprk
norway: norwegian norwegians
oman: omani omanis
pakistan: pakistani pakistanis
palestine: palestinian palestinians palestinian-territories
panama: panamanian panamanians
papua-new-guinea: papuan papuans
paraguay: paraguayan paraguayans
peru: peruvian peruvians
philippines: philippine filipino filipinos filipina
poland: polish pole poles
portugal: portuguese
qatar: qatari qataris
romania: romanian romanians
russia: russian russians soviet soviets
rwanda: rwandan rwandans
saudi-arabia: saudi saudis saudi-arabian
senegal: senegalese
serbia: serbian serbians serb serbs
sierra-leone: sierra-leonean
singapore: singaporean singaporeans
slovakia: slovak slovaks slovakian
slovenia: slovenian slovenians slovene
somalia: somali somalis somalian
south-africa: south-african south-africans
south-korea: south-korean south-koreans
south-sudan: south-sudanese
spain: spanish spaniard spaniards
sri-lanka: sri-lankan sri-lankans
sudan: sudanese
sweden: swedish swede swedes
switzerland: swiss
syria: syrian syrians
taiwan: taiwanese
tajikistan: tajik tajiks
tanzania: tanzanian tanzanians
thailand: thai thais
tibet: tibetan tibetans
tunisia: tunisian tunisians
turkey: turkish turk turks turkiye
turkmenistan: turkmen
uganda: ugandan ugandans
ukraine: ukrainian ukrainians
uae: emirati emiratis united-arab-emirates
uk: british briton britons brit brits britain great-britain united-kingdom u.k.
england: english englishman englishmen
scotland: scottish scot scots
wales: welsh
northern-ireland: northern-irish
uruguay: uruguayan uruguayans
us: american americans u.s. u.s.a. usa united-states america
uzbekistan: uzbek uzbeks
venezuela: venezuelan venezuelans
vietnam: vietnamese
west-bank: west-banker
yemen: yemeni yemenis
zambia: zambian zambians
zimbabwe: zimbabwean zimbabweans
european-union: eu european europeans
hamas: hamas
hezbollah: hezbollah hizbollah hizbullah
taliban: taliban taleban
islamic-state: isis isil daesh
houthi: houthi houthis
al-qaeda: al-qaeda al-qaida
nato: nato
`;

/** Every name, folded and joined by hyphens, with its side. */
export const SIDES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [side = '', names = ''] = row.split(': ');
      return [side, ...names.split(' ')].map((name) => [name, side] as const);
    }),
);
