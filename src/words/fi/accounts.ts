import type { en } from '../en/index.ts';

export const accounts: typeof en.accounts = {
  title: 'Asiakkaat',
  description: (count) => `Kaikki ${count} nimettyä asiakasta ja kvartaalin luvut avainasiakaspäälliköittäin.`,
  lede: (accounts, plans, customers) =>
    `${accounts === 1 ? 'Yhdellä asiakkaalla' : `${accounts} asiakkaalla`} on oma suunnitelma${customers === 0 ? '.' : `; ${customers === 1 ? 'yksi' : customers} kuuluu ${plans === 1 ? 'yhteen myyntisuunnitelmaan' : `${plans} myyntisuunnitelmaan`}.`}`,
  managers: 'Avainasiakaspäälliköt',
  filters: 'Rajaukset',
  segment: 'Asiakasluokka',
  allSegments: 'Kaikki luokat',
  manager: 'Avainasiakaspäällikkö',
  allManagers: 'Kaikki',
  flagged: 'Vain punaiset liput',
  shown: '{shown} / {count} asiakasta',
  count: (count) => (count === 1 ? '1 asiakas' : `${count} asiakasta`),
  none: 'Ei osumia. Poista rajaus.',
  account: 'Asiakas',
  target: 'Tavoite',
  budget: 'Budjetti',
  gap: 'Ero',
  forecast: 'Ennuste',
  actualToDate: 'Toteuma tähän asti',
  flags: 'Punaiset liput',
  judgement: 'Vanhin arvio',
  caption: (quarter, unit) => `Nimetyt asiakkaat, ${quarter}, ${unit}`,
  note: (quarter, unit) => `${unit}, ${quarter}. Ero = budjetti − tavoite. ”–” tarkoittaa, ettei lukua ole asetettu.`,
  inSalesPlan: (plan) => `suunnitelmassa ${plan}`,
  empty: 'Ei vielä asiakkaita.',
  emptyText:
    'Kukin accounts-kansion tiedosto on yhden asiakkaan suunnitelma; myyntisuunnitelmassa asiakkaita on useita.',

  salesPlans: 'Myyntisuunnitelmat',
  salesPlansDescription: 'Usean nimetyn asiakkaan myyntisuunnitelmat ja kvartaalin luvut.',
  salesPlansLede: (plans, customers) =>
    `${plans === 1 ? 'Yksi myyntisuunnitelma kattaa' : `${plans} myyntisuunnitelmaa kattaa`} ${customers === 1 ? 'yhden asiakkaan' : `${customers} asiakasta`}.`,
  plan: 'Myyntisuunnitelma',
  owner: 'Vastuuhenkilö',
  customers: 'Asiakkaita',
  withoutBudget: 'Ilman budjettia',
  noSalesPlans: 'Ei myyntisuunnitelmia.',
  noSalesPlansText:
    'Myyntisuunnitelma kattaa useita nimettyjä asiakkaita, vaikkapa yhden myyjän kaikki asiakkaat. Kukin on tiedosto sales-plans-kansiossa.',
};
