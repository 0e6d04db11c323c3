import type { en } from '../en/index.ts';

export const salesPlan: typeof en.salesPlan = {
  description: (name, owner, customers) =>
    `Myyntisuunnitelma ${name}: nimettyjä asiakkaita ${customers}, vastuuhenkilö ${owner}.`,
  lede: (customers, owner) =>
    customers === 1
      ? `Yksi nimetty asiakas, vastuuhenkilö ${owner}.`
      : `${customers} nimettyä asiakasta, vastuuhenkilö ${owner}.`,
  goalAndStrategy: 'Päämäärä ja strategia',
  goal: 'Päämäärä',
  strategy: 'Strategia',
  serves: 'Strategiset tavoitteet',
  sales: 'Suunnitelman myynti',
  customers: 'Asiakkaat',
  customersNote: (unit, day) =>
    `${unit}. Kuluvan kvartaalin toteuma on kertynyt ${day} mennessä. ”–” tarkoittaa, ettei lukua ole asetettu.`,
  caption: (name, unit) => `${name}: asiakkaat kvartaaleittain, ${unit}`,
  customer: 'Asiakas',
  total: 'Kaikki asiakkaat',
  missing: (count) =>
    count === 1
      ? 'Yhdellä asiakkaalla ei ole budjettia kvartaalille; sitä ei lasketa nollaksi.'
      : `${count} asiakkaalla ei ole budjettia kvartaalille; niitä ei lasketa nollaksi.`,
  industry: 'Toimiala',
  businessId: 'Y-tunnus',
  sites: 'Toimipaikat',
  segment: 'Asiakasluokka',
  owner: 'Vastuuhenkilö',
  parent: 'Osa konsernia',
  byQuarter: (name, unit) => `${name} kvartaaleittain, ${unit}`,
  people: (name) => `Ihmiset: ${name}`,
  actions: (name) => `Toimenpiteet: ${name}`,
  reviews: (name) => `Tarkastelut: ${name}`,
  lines: (name) => `Budjettirivit: ${name}`,
  nothing: 'Ei lukuja.',
  nothingText:
    'Asiakkaalla ei ole lukuja taloushallinnossa eikä suunnitelmassa. Lukua ei ole asetettu, mikä ei ole sama kuin 0.',
  otherPlans: 'Muut myyntisuunnitelmat',
  contents: 'Tämä suunnitelma',
};
