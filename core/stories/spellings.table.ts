/** Names that newsrooms spell in more than one way. The first spelling of a row is the key; folded, one word each. */
// oxfmt-ignore
export const SPELLINGS: readonly string[] = [
  // Ukraine, Russia and their neighbours
  'kyiv kiev kyyiv', 'kharkiv kharkov', 'odesa odessa', 'lviv lvov', 'dnipro dnepr dnieper dnipropetrovsk dnepropetrovsk',
  'mykolaiv nikolaev nikolayev mykolayiv', 'zaporizhzhia zaporizhia zaporozhye zaporizhzhya zaporozhia', 'luhansk lugansk', 'chornobyl chernobyl',
  'chernihiv chernigov', 'rivne rovno', 'vinnytsia vinnitsa', 'donbas donbass', 'bakhmut artemovsk artyomovsk', 'crimea krym', 'kherson herson',
  'sumy sumi', 'belarus byelorussia belorussia', 'moldova moldavia', 'sergei sergey serge serhiy serhii', 'alexander aleksandr oleksandr alexandr aleksander',
  'alexei aleksei alexey oleksiy aleksey', 'dmitry dmitri dmitriy dmytro', 'mikhail mykhailo', 'andrei andrey andriy', 'yuri yuriy yury iurii', 'maria mariya',
  'yulia julia yuliia iuliia yuliya', 'vitali vitaly vitalii vitaliy', 'klitschko klychko klichko', 'medvedev medvedyev', 'navalny navalniy navalnyy',
  'lukashenko lukashenka', 'prigozhin prigojine', 'yeltsin eltsin', 'tbilisi tiflis', 'yerevan erevan', 'karabakh qarabagh',
  // East and South Asia
  'beijing peking', 'guangzhou canton', 'taipei taibei', 'mumbai bombay', 'kolkata calcutta', 'chennai madras', 'bengaluru bangalore',
  'myanmar burma', 'yangon rangoon', 'colombo kolamba', 'sichuan szechuan szechwan', 'tibet xizang', 'uyghur uighur uygur', 'pyongyang phyongyang', 
  'choe choi', 'busan pusan', 'incheon inchon', 'daegu taegu', 'taliban taleban', 'peshawar peshawer',
  // Middle East and Africa
  'gaddafi qaddafi gadhafi kadafi kadhafi khadafy qadhafi gadafi', 'hezbollah hizbollah hizbullah hezbullah hizballah', 'qaeda qaida kaida alqaeda alqaida qaidah',
  'houthi huthi houthis huthis', 'quran koran', 'muhammad mohammed mohamed mohammad muhammed mohamad', 'hussein husain hussain husayn hossein', 'ahmed ahmad', 'osama usama',
  'tehran teheran', 'khamenei khamenai', 'assad asad', 'isis isil daesh', 'raqqa rakka raqqah', 'homs hims', 'erdogan erdoan', 'turkey turkiye', 'mecca makkah',
  'jeddah jiddah jedda', 'riyadh riyad', 'sanaa sana', 'hodeida hodeidah hudaydah hudaida', 'tripoli tarabulus', 'benghazi bengasi', 'khartoum khartum', 'darfur darfour',
  'ramallah ramalla', 'rafah rafa', 'yunis younis', 'netanyahu netanyahoo', 'sheikh shaikh shaykh sheik', 'eswatini swaziland', 'abdullah abdallah abdulla',
  'abdulrahman abdelrahman', 'saleh salih', 'rohani rouhani', 'ahmadinejad ahmadinezhad', 'zarif zareef', 'ibrahim ebrahim', 'yousef yusuf youssef yousuf', 
  'mogadishu mogadiscio muqdisho', 'ndjamena djamena', 
  // Europe
  'bucharest bucuresti', 'belgrade beograd', 'warsaw warszawa', 'prague praha', 'vienna wien', 'munich muenchen munchen', 'cologne koeln koln', 'geneva geneve', 'rome roma',
  'milan milano', 'naples napoli', 'turin torino', 'florence firenze', 'seville sevilla', 'lisbon lisboa', 'athens athina', 'kosovo kosova', 'pristina prishtina', 'macedonia makedonia',
  'goering goring', 
];

/** People and things of a country stand for the country: a headline says "Russian", the text "Russia". */
// oxfmt-ignore
export const DEMONYMS: readonly string[] = [
  'russia russian russians', 'ukraine ukrainian ukrainians', 'korea korean koreans', 'china chinese', 'japan japanese', 'america american americans usa', 'britain british briton britons uk',
  'england english', 'scotland scottish scots', 'wales welsh', 'ireland irish', 'france french', 'germany german germans', 'italy italian italians', 'spain spanish spaniards', 'portugal portuguese',
  'poland polish', 'hungary hungarian hungarians', 'romania romanian romanians', 'bulgaria bulgarian bulgarians', 'greece greek greeks', 'sweden swedish', 'norway norwegian norwegians',
  'denmark danish danes', 'finland finnish finns', 'netherlands dutch', 'belgium belgian belgians', 'austria austrian austrians', 'switzerland swiss', 'serbia serbian serbs', 'croatia croatian',
  'kosovo kosovar', 'albania albanian albanians', 'belarus belarusian belarusians', 'georgia georgian georgians', 'armenia armenian armenians', 'azerbaijan azerbaijani azeri', 'turkey turkish turks',
  'israel israeli israelis', 'palestine palestinian palestinians', 'lebanon lebanese', 'syria syrian syrians', 'iraq iraqi iraqis', 'iran iranian iranians', 'saudi saudis', 'yemen yemeni yemenis',
  'egypt egyptian egyptians', 'libya libyan libyans', 'tunisia tunisian tunisians', 'algeria algerian algerians', 'morocco moroccan moroccans', 'sudan sudanese', 'somalia somali somalis',
  'ethiopia ethiopian ethiopians', 'kenya kenyan kenyans', 'uganda ugandan', 'nigeria nigerian nigerians', 'ghana ghanaian', 'congo congolese', 'rwanda rwandan', 'zimbabwe zimbabwean', 'mali malian',
  'india indian indians', 'pakistan pakistani pakistanis', 'afghanistan afghan afghans', 'bangladesh bangladeshi', 'nepal nepali nepalese', 'thailand thai', 'vietnam vietnamese',
  'cambodia cambodian cambodians', 'indonesia indonesian indonesians', 'malaysia malaysian malaysians', 'philippines philippine filipino filipinos', 'singapore singaporean', 'taiwan taiwanese',
  'australia australian australians', 'canada canadian canadians', 'mexico mexican mexicans', 'cuba cuban cubans', 'haiti haitian haitians', 'brazil brazilian brazilians', 'argentina argentine argentinian',
  'chile chilean chileans', 'peru peruvian', 'colombia colombian colombians', 'venezuela venezuelan venezuelans', 'europe european europeans', 'africa african africans', 'asia asian asians',
];
