/** Places that news is written from and about, one word each, folded. Countries stand in the table of demonyms too. */
// oxfmt-ignore
const PLACES = `
  abidjan abuja accra addis adelaide afghanistan alabama alaska albania aleppo algeria algiers amsterdam andorra angola ankara argentina arizona arkansas armenia athens atlanta auckland australia austria azerbaijan
  baghdad baku bali baltimore bamako bangkok bangladesh barcelona basra beijing beirut belarus belfast belgium belgorod belgrade bengaluru benghazi berlin birmingham bolivia bosnia boston botswana brasilia bratislava brazil brisbane
  britain brooklyn brussels bucharest budapest bulgaria burkina burundi busan cairo calais california cambodia cameroon canada canberra caracas chad chennai chicago chile china colombia colombo colorado congo connecticut copenhagen
  crimea croatia cuba cyprus dakar dallas damascus darfur delaware delhi denmark denver detroit dhaka djibouti dnipro doha donbas donetsk dubai dublin ecuador edinburgh egypt england eritrea estonia ethiopia europe
  finland florida fiji france frankfurt gaza geneva georgia germany ghana glasgow greece greenland guam guatemala guinea haiti hamburg hanoi harare havana hawaii helsinki hiroshima homs honduras houston hungary iceland idaho idlib
  illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta japan jerusalem johannesburg jordan kabul kampala kansas karachi kashmir kathmandu kazakhstan kentucky kenya kharkiv khartoum kherson
  kigali kinshasa kolkata korea kosovo kuwait kursk kyiv kyoto kyrgyzstan lagos lahore laos latvia lebanon lesotho liberia libya lima lisbon lithuania liverpool london louisiana luhansk luxembourg lviv macedonia madagascar madrid maine
  malawi malaysia maldives mali malta manchester manhattan manila maputo marseille maryland massachusetts mauritania melbourne mexico miami michigan milan minneapolis minnesota minsk mississippi missouri mogadishu moldova monaco mongolia
  montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar nagasaki nairobi namibia naples nebraska nepal netherlands nevada niger nigeria norway oakland odesa ohio oklahoma okinawa oman ontario oregon osaka oslo ottawa
  pakistan palestine panama paraguay paris pennsylvania peru peshawar philadelphia philippines phoenix pittsburgh poland portland portugal prague pretoria pyongyang qatar quebec rafah ramallah rangoon riga rio riyadh romania rome rotterdam russia
  rwanda sacramento saigon sanaa santiago sarajevo scotland seattle senegal seoul serbia shanghai shenzhen shostka sicily sichuan singapore slovakia slovenia sofia somalia spain stockholm strasbourg sudan sumatra sumy sweden switzerland sydney
  syria taipei taiwan tajikistan tallinn tampa tanzania tbilisi tehran tennessee texas thailand tibet tokyo toronto tripoli tunis tunisia turin turkey uganda ukraine uruguay utah uzbekistan vancouver vatican venezuela venice vermont vienna vietnam
  vilnius virginia vladivostok wales warsaw washington wellington westminster wisconsin wonsan wyoming xinjiang yangon yemen yerevan zagreb zambia zaporizhzhia zimbabwe zurich
`;

export const KNOWN_PLACES: ReadonlySet<string> = new Set(PLACES.trim().split(/\s+/));
