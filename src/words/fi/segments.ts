import { stress, stressShort, type Phrase } from '../phrase.ts';
import type { en } from '../en/index.ts';

type Sided = { side: 'short' | 'over' | 'equal'; by: string } | undefined;
const apart = (sided: Sided): Phrase =>
  !sided
    ? ['.']
    : sided.side === 'equal'
      ? [', tasan tavoitteen verran.']
      : [', ', sided.side === 'short' ? stressShort(`${sided.by} alle`) : stress(`${sided.by} yli`), ' tavoitteen.'];

export const segments: typeof en.segments = {
  title: 'Asiakasluokat ja budjetit',
  description: (company) =>
    `${company}: budjetti, tavoite, ennuste ja toteuma asiakkaasta asiakasluokkaan ja yritykseen.`,
  plansAddUp: (budget, quarter, sided) => [
    `Kvartaalin ${quarter} suunnitelmien summa on `,
    stress(budget),
    ...apart(sided),
  ],
  nothingBudgeted: (quarter, actual) => [
    `Kvartaalille ${quarter} ei ole vielä budjettia missään suunnitelmassa.${actual === undefined ? '' : ` Myynti tähän mennessä on ${actual}.`}`,
  ],
  yearWouldEnd: (year, outlook, sided, missing) => [
    `Ennusteiden mukaan vuoden ${year} myynniksi tulisi `,
    stress(outlook),
    ...apart(sided),
    ...(missing === 0
      ? []
      : [
          missing === 1
            ? ' Yhdeltä asiakkaalta puuttuu ennuste vuoden loppuun, eikä se ole mukana.'
            : ` ${missing} asiakkaalta puuttuu ennuste vuoden loppuun, eivätkä ne ole mukana.`,
        ]),
  ],

  byQuarter: 'Tavoite, suunnitelmat ja toteuma kvartaaleittain',
  whereGapIs: (quarter) => `Mistä ${quarter}:n ero syntyy`,
  name: 'Asiakasluokka tai asiakas',
  noGap: (quarter) => `Kvartaalille ${quarter} ei ole asetettu tavoitetta, joten eroa ei ole.`,
  gapPartlySplit: (names) =>
    `Näkyvät asiakkaat ovat vain osa erosta: ${names.join(', ')}. Muilla ei ole omaa tavoitetta tai ero on pienempi.`,
  gapNotSplit: (names) =>
    `${names.length === 1 ? 'Tältä asiakasluokalta' : 'Näiltä asiakasluokilta'} puuttuvat asiakaskohtaiset tavoitteet, joten eroa ei voi jakaa: ${names.join(', ')}.`,

  rollUpWays: 'Sama myynti summattuna',
  rollUpBy: { segment: 'Asiakasluokittain', owner: 'Vastuuhenkilöittäin', unit: 'Yksiköittäin' },
  rollUpTitle: { owner: 'Myynti: asiakas, vastuuhenkilö, yritys', unit: 'Myynti: vastuuhenkilö, yksikkö, yritys' },
  byTitle: { owner: 'Asiakasluokat ja budjetit vastuuhenkilöittäin', unit: 'Asiakasluokat ja budjetit yksiköittäin' },
  byDescription: {
    owner: 'Budjetti, tavoite, ennuste ja toteuma asiakkaalta vastuuhenkilölle ja yritykselle.',
    unit: 'Budjetti, tavoite, ennuste ja toteuma omilta ihmisiltä yksikölle ja yritykselle.',
  },
  targetOnOwner: 'Tavoite on asetettu vastuuhenkilölle',
  unit: 'Yksikkö',
  rollUp: 'Myynti asiakkaasta yritykseen',
  rollUpNote: (unit) =>
    `${unit}. Ero = budjetti − tavoite; koko vuoden ero = näkymä − tavoite. Näkymä = menneiden kvartaalien toteuma + ennuste. ”–” tarkoittaa, ettei lukua ole asetettu.`,
  opensNote: 'Alleviivattu luku avautuu riveikseen.',
  account: 'Asiakas',
  past: 'Menneet',
  thisQuarter: (quarter) => `${quarter}, alustava`,
  year: (year) => `Vuosi ${year}`,
  actualOf: (quarter) => `${quarter} toteuma`,
  target: 'Tavoite',
  budget: 'Budjetti',
  gap: 'Ero',
  forecast: 'Ennuste',
  actualToDate: 'Toteuma nyt',
  outlook: 'Näkymä',
  company: 'Yritys',
  segmentTotal: (code, name) => (code === undefined ? name : `Luokka ${code}`),
  customersOf: (plan, count) => `${plan}, ${count === 1 ? '1 asiakas' : `${count} asiakasta`}`,
  planTypes: { account: 'Asiakassuunnitelmat', sales: 'Myyntisuunnitelmat' },
  targetOnSegment: 'Tavoite on asetettu asiakasluokalle, ei asiakkaittain',
  missing: (of, budget, quarter, outlook, year) =>
    `Asiakkaita on ${of}. ${[...(budget ? [`Ilman ${quarter}:n budjettia: ${budget}.`] : []), ...(outlook ? [`Ilman ennustetta vuoden ${year} loppuun: ${outlook}.`] : [])].join(' ')} Puuttuvat eivät ole summissa eikä niitä lasketa nollina.`,
  showRows: (count) => `Näytä ${count} riviä`,
  linesOf: (account, count) => `${account}, ${count === 1 ? 'yksi rivi' : `${count} riviä`}`,
  line: 'Rivi',
  confidence: 'Varmuus',
  comesFrom: 'Mistä',
  place: 'Tiedosto ja rivi',
  sum: 'Summa',

  investment: (quarter) => `Investoinnit, ${quarter}`,
  whatWePutIn: 'Oma panoksemme: raha ja tunnit',
  moneyBudget: (unit) => `Rahabudjetti, ${unit}`,
  moneyUsed: (unit) => `Rahaa käytetty, ${unit}`,
  hoursBudget: 'Tuntibudjetti',
  hoursUsed: 'Tunteja käytetty',
  hoursShare: 'Tunneista käytetty',
  nextMoney: (quarter, unit) => `${quarter} raha, ${unit}`,
  nextHours: (quarter) => `${quarter} tunnit`,
  salesPerUnit: (currency) => `Myyntibudjetti / 1 ${currency}`,
  segment: 'Asiakasluokka',
  investmentNote: 'Luokan alla ovat vain ne asiakkaat, joihin on käytetty enemmän kuin budjetoitiin.',

  segmentDescription: (name) => `${name}: kriteerit, hoitomalli, tavoite, strategia ja luvut kvartaaleittain.`,
  lede: (accounts, budget, quarter, sided) =>
    budget === undefined
      ? [
          accounts === 1
            ? `Yksi asiakas; kvartaalille ${quarter} ei ole vielä budjettia.`
            : `Asiakkaita on ${accounts}; kvartaalille ${quarter} ei ole vielä budjettia.`,
        ]
      : [
          accounts === 1
            ? `Yhden asiakkaan suunnitelma kvartaalille ${quarter} on `
            : `${accounts} asiakkaan suunnitelmat kvartaalille ${quarter} ovat yhteensä `,
          stress(budget),
          ...apart(sided),
        ],
  howWeCare: 'Ketkä kuuluvat luokkaan ja miten heitä hoidetaan',
  criteria: 'Kriteerit',
  noCriteria: 'Asiakkaat on valittu käsin; raja-arvoja ei ole.',
  measures: {
    netSales: 'Asiakkaan liikevaihto',
    employees: 'Henkilöstömäärä',
    ourSales: 'Myyntimme vuodessa',
    shareOfWallet: 'Osuutemme ostoista, %',
  },
  atLeast: (value) => `vähintään ${value}`,
  below: (value) => `alle ${value}`,
  careModel: 'Hoitomalli',
  plan: 'Suunnitelma',
  review: 'Tarkastelu',
  everyMonths: (months) => (months === 1 ? 'Joka kuukausi' : `${months} kuukauden välein`),
  goal: 'Päämäärä',
  strategy: 'Strategia',
  serves: 'Strategiset tavoitteet',
  rewards: 'Palkinnan perusteet',
  required: 'Suunnitelmassa oltava',
  blocks: {
    profile: 'Perustiedot',
    finances: 'Talousluvut',
    needs: 'Tarpeet',
    people: 'Ihmiset',
    strategy: 'Strategia',
    valueClaims: 'Arvo asiakkaalle',
    budget: 'Budjetti',
    investment: 'Investoinnit',
    forecast: 'Ennuste',
    goals: 'Vuositavoitteet',
    ideas: 'Kasvuaihiot',
    actions: 'Toimenpiteet',
    feedback: 'Palaute',
    promises: 'Lupaukset',
    openQuestions: 'Avoimet kysymykset',
    changes: 'Tulevat muutokset',
    redFlags: 'Punaiset liput',
    trust: 'Luottamus',
  },
  shelfLives: 'Tietojen voimassaoloaika',
  shelfLife: {
    profile: 'Perustiedot',
    finances: 'Talousluvut',
    needs: 'Tarpeet',
    judgement: 'Arvio ihmisestä',
    strategy: 'Strategia',
    feedback: 'Palaute',
    contact: 'Yhteys kuhunkin ihmiseen',
  },
  accountsByQuarter: 'Asiakkaat kvartaaleittain',
  customers: 'Asiakkaat',
  noCustomers: 'Ei vielä asiakkaita.',
  noCustomersText:
    'Asiakassuunnitelma ja myyntisuunnitelma nimeävät asiakasluokkansa; tämän luokan asiakkaat tulevat tähän.',
};
