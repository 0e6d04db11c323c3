import { stress } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const health: typeof en.health = {
  title: 'Suunnitelmien kunto',
  description: (company) =>
    `${company}: onko jokainen asiakas suunnitelmassa, mitä suunnitelmista puuttuu, mikä on vanhentunut, ja kaikki punaiset liput säännöittäin.`,
  lede: (customers, inNoPlan, complete, plans, over, flags) => [
    inNoPlan === 0
      ? customers === 1
        ? 'Ainoa nimetty asiakas on täsmälleen yhdessä suunnitelmassa. '
        : `Kaikki ${customers} nimettyä asiakasta ovat kukin täsmälleen yhdessä suunnitelmassa. `
      : inNoPlan === 1
        ? 'Yksi talouden asiakas ei ole missään suunnitelmassa. '
        : `${inNoPlan} talouden asiakasta ei ole missään suunnitelmassa. `,
    ...(plans === 0
      ? []
      : plans === 1
        ? [complete === 1 ? 'Sen suunnitelma on täydellinen. ' : 'Sen suunnitelma on puutteellinen. ']
        : ['Suunnitelma on täydellinen ', stress(`${complete}/${plans}`), ' asiakkaalla. ']),
    over === 0
      ? 'Mikään tieto ei ole vanhentunut. '
      : over === 1
        ? 'Yksi tieto on vanhentunut. '
        : `${over} tietoa on vanhentunut. `,
    flags === 0
      ? 'Punaisia lippuja ei ole auki.'
      : flags === 1
        ? 'Auki on yksi punainen lippu.'
        : `Auki on ${flags} punaista lippua.`,
  ],
  all: 'Kaikki asiakkaat',

  coverage: 'Kattavuus',
  coverageNote:
    'Asiakas on yhdessä suunnitelmassa: omassaan tai myyntisuunnitelman rivillä. Asiakasluokka määrää kummassa.',
  segment: 'Asiakasluokka',
  customers: 'Asiakkaita',
  ownPlan: 'Oma suunnitelma',
  inSalesPlan: 'Myyntisuunnitelmassa',
  asDemanded: 'Luokan vaatimassa suunnitelmassa',
  plans: (count) => (count === 1 ? 'yksi suunnitelma' : `${count} suunnitelmaa`),
  withoutDemanded: 'Asiakasluokan vaatima suunnitelma puuttuu',
  inNoPlan: 'Ei missään suunnitelmassa',
  invoiceRows: (rows) => (rows === 1 ? 'yksi myyntirivi' : `${rows} myyntiriviä`),
  noCustomers: 'Ei vielä asiakkaita.',
  noCustomersText: 'Ne tulevat asiakas- ja myyntisuunnitelmista.',

  completeness: 'Täydellisyys',
  completeMeans: 'Suunnitelma on täydellinen, kun siinä on jokainen kenttä, jota asiakasluokka vaatii.',
  completenessNote:
    'Kentät on nimetty niin kuin ne suunnitelmaan kirjoitetaan; kenttä johtaa riville, jolle se kuuluu.',
  completeOf: (complete, of) => `${complete}/${of} täydellisiä`,
  plan: 'Asiakas',
  kam: 'Vastuuhenkilö',
  written: 'Kirjattu',
  missing: 'Puuttuu',
  inPlan: (plan) => `suunnitelmassa ${plan}`,
  morePlans: (count) => (count === 1 ? 'Vielä yksi asiakas' : `Vielä ${count} asiakasta`),
  allComplete: 'Mitään ei puutu.',
  allCompleteText: 'Jokaisessa suunnitelmassa on kentät, joita asiakasluokka vaatii.',

  freshness: 'Tuoreus',
  freshnessNote: 'Ensin se, joka on vanhentunut eniten. Voimassaoloajat asetetaan asiakasluokittain.',
  fact: 'Tieto',
  fresh: 'Voimassa',
  over: 'Vanhentunut',
  undated: 'Ilman päivää',
  age: 'Ikä',
  update: 'Päivitä',
  updateOf: (fact, account) => `Päivitä: ${fact}, ${account}`,
  moreOver: (count) =>
    count === 1
      ? 'Vielä yksi vanhentunut tieto on asiakkaan omalla sivulla.'
      : `Vielä ${count} vanhentunutta tietoa on asiakkaiden omilla sivuilla.`,
  noShelfLives: 'Mikään ei vanhene.',
  noShelfLivesText: 'Yksikään asiakasluokka ei aseta tiedoille voimassaoloaikaa.',

  flags: 'Punaiset liput ja vihjeet säännöittäin',
  flagsNote: 'Sääntö johtaa lippuihinsa: mikä on vialla, miten se poistuu, kuka sen hoitaa ja mistä alkaen.',
  rule: 'Sääntö',
  elsewhere: 'Yritys',
  sum: 'Kaikki',
  hint: 'vihje',
  moreFlags: (count) => (count === 1 ? 'ja yksi muu asiakkaan sivulla' : `ja ${count} muuta asiakkaiden sivuilla`),
  noFlags: 'Ei punaisia lippuja.',
  noFlagsText: 'Tarkistukset eivät löydä tänään korjattavaa.',
};
