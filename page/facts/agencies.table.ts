/**
 * News agencies whose texts others print, as we call them, then how else credits name them, folded.
 * Their own name, folded, is one of the ways.
 */
const NAMES = `
AFP|agence france-presse|agence france presse
AP|associated press|the associated press
Reuters|thomson reuters
PTI|press trust of india
ANI
IANS
UNI
dpa|deutsche presse-agentur
EFE|agencia efe
ANSA
APA
KNA
epd
SID
Xinhua
Kyodo|kyodo news
Jiji|jiji press
Yonhap
KCNA
TASS
Interfax
RIA Novosti
Ukrinform
Anadolu|anadolu agency
AAP|australian associated press
PA|pa media|press association
The Canadian Press|canadian press
Belga
ANP
Ritzau
NTB
TT
STT
Lusa
PAP
ČTK
Bernama
Antara
UPI
WAM
SPA
IRNA
Bloomberg|bloomberg news
TNS|tribune news service
The Conversation
Agencies|agency|news agencies|agency inputs|agenturen
`;

const folded = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');

/** What an agency is called here, by each of its names, folded. */
export const AGENCIES: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split('\n')
    .flatMap((row) => {
      const [name = '', ...others] = row.split('|');
      return [folded(name), ...others].map((one) => [one, name] as const);
    }),
);
