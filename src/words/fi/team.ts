import { stress, stressShort } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const team: typeof en.team = {
  title: 'Oma organisaatio',
  description: (company) => `${company}: yksiköt, tiimit ja ihmiset sekä asiakkaat, joista he vastaavat.`,
  whole: (people, units, keepers) => [
    `${people === 1 ? '1 henkilö' : `${people} henkilöä`}, ${units === 1 ? '1 yksikkö' : `${units} yksikköä`}; asiakkaiden suunnitelmia pitää yllä `,
    stress(String(keepers)),
    '.',
  ],
  caption: (unit, quarter, money) => `${unit}: ihmiset ja heidän asiakkaidensa summat ${quarter}, ${money}`,
  note: (quarter, unit) =>
    `${unit}, ${quarter}. Budjetti on henkilön asiakkaiden ja uusasiakashankinnan summa; tavoite on se, joka on asetettu henkilölle, tiimille tai yksikölle. Ero = budjetti − tavoite. ”–” tarkoittaa, ettei lukua ole asetettu.`,
  person: 'Henkilö',
  functions: 'Toiminnot',
  accounts: 'Asiakkaita',
  openActions: 'Avoimia toimenpiteitä',
  flagsToClear: 'Selvitettäviä punaisia lippuja',
  unitsOwn: 'Yksikön omat ihmiset',
  unitWhole: (unit) => `${unit} yhteensä`,
  peopleCount: (count) => (count === 1 ? '1 henkilö' : `${count} henkilöä`),
  empty: 'Ei vielä ihmisiä.',
  emptyText: 'Jokainen team-kansion tiedosto on yksi yksikkö tiimeineen ja ihmisineen.',

  personDescription: (name) =>
    `${name}: asiakkaat, tavoitteet, toimenpiteet, vastinparit ja vastausta odottavat asiat.`,
  keepsNone: ['Ei pidä yllä omaa suunnitelmaa; työskentelee muiden suunnitelmien asiakkaiden kanssa.'],
  lede: (accounts, newCustomerPlans, budget, quarter, sided) => {
    const kept = [
      ...(accounts === 0 ? [] : [accounts === 1 ? 'yksi asiakas' : `${accounts} asiakasta`]),
      ...(newCustomerPlans === 0
        ? []
        : [
            newCustomerPlans === 1
              ? 'yksi uusasiakashankinnan suunnitelma'
              : `${newCustomerPlans} uusasiakashankinnan suunnitelmaa`,
          ]),
    ].join(' ja ');
    const who = kept.slice(0, 1).toUpperCase() + kept.slice(1);
    if (budget === undefined) return [`${who}; kvartaalille ${quarter} ei ole vielä budjettia.`];
    const apart = !sided
      ? ['.']
      : sided.side === 'equal'
        ? [', täsmälleen tavoitteen verran.']
        : [', ', sided.side === 'short' ? stressShort(`${sided.by} alle`) : stress(`${sided.by} yli`), ' tavoitteen.'];
    return [`${who}; ${quarter}:n budjetti on ${accounts === 1 ? '' : 'yhteensä '}`, stress(budget), ...apart];
  },
  unit: 'Yksikkö',
  team: 'Tiimi',
  manager: 'Esihenkilö',
  reports: 'Alaiset',

  targetAndAccounts: 'Tavoite ja asiakkaiden summa',
  accountsOf: (quarter) => `Asiakkaat, ${quarter}`,
  accountsCaption: (quarter, unit) => `Asiakkaat ja niiden luvut ${quarter}, ${unit}`,
  account: 'Asiakas',
  sum: 'Yhteensä',
  targetOnPerson: 'Viimeisen rivin tavoite on henkilölle asetettu tavoite.',
  withoutBudget: (count) =>
    count === 1
      ? 'Yhdellä asiakkaalla ei ole budjettia kvartaalille; sitä ei lasketa nollaksi.'
      : `${count} asiakkaalla ei ole budjettia kvartaalille; niitä ei lasketa nollaksi.`,
  inTeams: 'Mukana asiakastiimeissä',
  function: 'Toiminto',
  kam: 'Avainasiakaspäällikkö',

  actions: 'Avoimet toimenpiteet',
  actionsNote: 'Määräajan mukaan.',
  due: 'Määräaika',
  action: 'Toimenpide',
  stage: 'Vaihe',
  work: 'Työ',
  late: 'myöhässä',
  noActions: 'Ei avoimia toimenpiteitä.',
  noActionsText: 'Tässä ovat suunnitelmien toimenpiteet, joiden vastuuhenkilö hän on.',

  load: 'Kuormitus',
  loadNote: (unit) =>
    `Työpäivät sen kvartaalin mukaan, jolle toimenpiteen määräaika osuu. Kapasiteetti on se, mikä yksiköllä (${unit}) on toiminnolle.`,
  own: 'Omat työpäivät',
  wholeUnit: 'Yksikön työpäivät',
  capacity: 'Kapasiteetti',
  taken: 'Käytössä',
  withoutDays: (count) =>
    count === 1
      ? 'Yhdestä toimenpiteestä ei ole kirjattu työpäiviä; se ei ole summissa.'
      : `${count} toimenpiteestä ei ole kirjattu työpäiviä; ne eivät ole summissa.`,

  counterparts: 'Kenen vastinpari',
  counterpartsNote: 'Asiakkaiden ihmiset, joiden suhdetta henkilö hoitaa.',
  customer: 'Asiakas',
  influence: 'Vaikutusvalta',
  attitude: 'Asenne',
  age: 'Arvion ikä',
  lastContact: 'Viimeisin yhteydenpito',
  noCounterparts: 'Ei kenenkään vastinpari.',
  noCounterpartsText: 'Suunnitelmissa nimetään jokaiselle asiakkaan ihmiselle vastinpari.',

  promises: 'Pidettävät lupaukset',
  promise: 'Lupaus',
  to: 'Kenelle',
  noPromises: 'Ei avoimia lupauksia.',
  noPromisesText: 'Se, mitä henkilö on luvannut asiakkaalle, on tässä, kunnes lupaus on pidetty.',
  questions: 'Selvitettävät avoimet kysymykset',
  question: 'Kysymys',
  noQuestions: 'Ei avoimia kysymyksiä.',
  noQuestionsText: 'Se, mitä henkilön on määrä selvittää asiakkaasta, on tässä, kunnes vastaus on saatu.',
  decisions: 'Toteutettavat päätökset',
  decision: 'Päätös',
  noDecisions: 'Ei avoimia päätöksiä.',
  noDecisionsText:
    'Tarkastelujen päätökset, joista henkilö vastaa, näkyvät tässä, kunnes ne toteutuvat tai niistä luovutaan.',
  flags: 'Selvitettävät punaiset liput',
  flag: 'Vakavuus',
  what: 'Mikä on vialla',
  toClear: 'Näin poistuu:',
  noFlags: 'Ei punaisia lippuja.',
  noFlagsText: 'Tarkistukset eivät löydä tänään mitään, mikä olisi henkilön korjattava.',
};
