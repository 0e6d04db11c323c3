import type { en } from '../en/index.ts';

export const newCustomers: typeof en.newCustomers = {
  title: 'Uusasiakashankinta',
  description:
    'Kohderyhmät, joista haetaan uusia asiakkaita: montako halutaan ja on saatu, tavoiteltu myynti ja sen toteuma.',
  lede: (plans, wanted, won) =>
    `${plans === 1 ? 'Yksi suunnitelma hakee' : `${plans} suunnitelmaa hakee`} ${wanted === 1 ? 'yhtä uutta asiakasta' : `${wanted} uutta asiakasta`}; ${won === 0 ? 'yhtään ei ole vielä saatu' : won === 1 ? 'yksi on saatu' : `${won} on saatu`}. Niiden myynti on oma rivinsä asiakasluokkien rinnalla.`,
  none: 'Ei uusasiakashankinnan suunnitelmia.',
  noneText:
    'Uusasiakashankinnan suunnitelma nimeää kohderyhmän ja sen, montako asiakasta siitä haetaan. Jokainen on oma tiedostonsa kansiossa new-customers.',
  plan: 'Uusasiakashankinnan suunnitelma',
  planType: 'Uusasiakashankinnan suunnitelmat',
  owner: 'Vastuuhenkilö',
  wanted: 'Haetaan',
  won: 'Saatu',
  wantedAndWon: (won, wanted) => `${won} / ${wanted}`,
  total: 'Kaikki uusasiakashankinta',
  wantedIn: (plan, wanted) => `${plan}, haetaan ${wanted}`,

  planDescription: (name, owner) =>
    `Uusasiakashankinnan suunnitelma ${name}: kohderyhmä, haetut ja saadut asiakkaat, myynti kvartaaleittain. Vastuuhenkilö ${owner}.`,
  planLede: (wanted, won, owner) =>
    `Haetaan ${wanted === 1 ? 'yhtä asiakasta' : `${wanted} asiakasta`}, ${won === 0 ? 'yhtään ei ole vielä saatu' : `saatu ${won}`}. Vastuuhenkilö: ${owner}.`,
  contents: 'Tämä suunnitelma',
  otherPlans: 'Muut uusasiakashankinnan suunnitelmat',
  targetGroup: 'Kohderyhmä',
  criteria: 'Kriteerit',
  offerings: 'Mitä tarjotaan',
  goal: 'Päämäärä',
  strategy: 'Strategia',
  serves: 'Strategiset tavoitteet',
  flags: 'Punaiset liput',
  sales: 'Tavoiteltu myynti ja sen toteuma',
  byQuarter: 'Haetut ja saadut asiakkaat kvartaaleittain',
  byQuarterCaption: (name) => `${name}: haetut ja saadut asiakkaat kvartaaleittain`,
  byQuarterNote: (day) =>
    `Saatu on asiakas, jonka ensimmäinen tilaus on tullut ${day} mennessä. ”–” tarkoittaa, ettei lukua ole asetettu.`,
  count: 'Asiakkaita',
  all: 'Yhteensä',
  budget: 'Budjetti, investoinnit ja ennusteet',
  prospects: 'Mahdolliset asiakkaat',
  prospectsNote:
    'Mahdollisen asiakkaan myynti lasketaan tähän, kunnes asiakas saa oman suunnitelman; sen jälkeen se lasketaan sinne.',
  noProspects: 'Ketään ei ole nimetty.',
  noProspectsText:
    'Nimiä ei tarvita: kohderyhmä ja sen luvut riittävät. Nimetyn asiakkaan laskut kertyvät suunnitelman toteumaan.',
  prospect: 'Mahdollinen asiakas',
  why: 'Miten se sopii ryhmään',
  next: 'Mitä seuraavaksi tapahtuu',
  wonOn: 'Ensimmäinen tilaus',
  ownPlan: 'on saanut oman suunnitelman',
};
