import { stress, stressShort } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const home: typeof en.home = {
  title: (quarter) => `Tämä kvartaali, ${quarter}`,
  description: (company) =>
    `${company}: mitä tällä kvartaalilla on suunniteltu, mitä odotetaan ja mitä on tehtävä. Varoitukset, tulevat toimenpiteet sekä suunnitelmat ja tavoite.`,
  forManagement: 'Kokonaisuus',
  forKams: 'Omat asiakkaat',

  plansShort: (sum, gap) => ['Suunnitelmien summa on ', stress(sum), ', ', stressShort(`${gap} alle`), ' tavoitteen.'],
  plansOver: (sum, gap) => ['Suunnitelmien summa on ', stress(sum), ', ', stress(`${gap} yli`), ' tavoitteen.'],
  plansOnTarget: (sum) => ['Suunnitelmien summa on ', stress(sum), ', täsmälleen tavoitteen verran.'],
  plansWithoutTarget: (sum) => ['Suunnitelmien summa on ', stress(sum), '. Kvartaalille ei ole asetettu tavoitetta.'],
  nothingBudgeted: (quarter, isOver) =>
    isOver ? `Kvartaalille ${quarter} ei ollut budjettia.` : `Kvartaalille ${quarter} ei ole vielä budjettia.`,
  onlyActual: (quarter, actual, isOver) => [
    isOver
      ? `Kvartaalille ${quarter} ei ollut budjettia. Myynti oli `
      : `Kvartaalille ${quarter} ei ole vielä budjettia. Myynti tähän mennessä on `,
    stress(actual),
    '.',
  ],
  segmentsApart: (short, over) => {
    const named = (segments: typeof short) => join(segments.map(({ code, name, by }) => `${code ?? name} ${by}`));
    const parts = [
      short.length > 0 ? `${short.length === 1 ? 'Alle jää' : 'Alle jäävät'} ${named(short)}` : '',
      over.length > 0
        ? `${short.length > 0 ? 'yli' : 'Yli'} ${over.length === 1 ? 'menee' : 'menevät'} ${named(over)}`
        : '',
    ];
    return `${(short.length > 0 || over.length > 0 ? parts : []).filter((part) => part !== '').join('; ')}.`;
  },
  segmentsWithoutBudget: (names) => `Tavoite on, mutta budjetti puuttuu: ${join(names)}.`,
  forecast: (amount, side, without) =>
    `${side === 'equal' ? 'Ennuste on suunnitelmien tasolla' : `Ennuste on ${amount} ${side === 'below' ? 'alle' : 'yli'} suunnitelmien`}${without === 0 ? '' : without === 1 ? '; yhdeltä budjetoidulta asiakkaalta puuttuu ennuste' : `; ${without} budjetoidulta asiakkaalta puuttuu ennuste`}.`,
  actual: (amount, by, side) => [
    'Toteuma on ',
    stress(amount),
    side === 'equal' ? ', suunnitelmien mukainen.' : `, ${by} ${side === 'below' ? 'alle' : 'yli'} suunnitelmien.`,
  ],
  noActual: 'Kvartaalilta ei ole toteumaa.',
  unbudgeted: (count) =>
    count === 1
      ? 'Yhdellä asiakkaalla ei ole budjettia, eikä se ole summassa.'
      : `${count} asiakkaalla ei ole budjettia, eivätkä ne ole summassa.`,

  earlyWarnings: 'Varhaiset varoitukset',
  warningsShown: (shown, all) => (shown === all ? `${all}, vakavin ensin` : `${shown}/${all}, vakavin ensin`),
  moreWarnings: (rest) => (rest === 1 ? '1 varoitus lisää' : `${rest} varoitusta lisää`),
  warningsBeyond: (beyond) => `Vielä ${beyond}, säännöittäin sivulla Suunnitelmien kunto`,
  noWarnings: 'Ei varoituksia.',
  noWarningsText: 'Säännöt eivät löydä suunnitelmista tänään mitään korjattavaa.',
  severity: 'Vakavuus',
  warning: 'Mikä on vialla',
  segmentCalled: (code, name) => `Asiakasluokka ${code}, ${name}`,
  owner: 'Vastuuhenkilö',
  toClear: 'Näin poistuu:',
  since: (day) => `${day} alkaen`,

  plansAgainstTarget: 'Suunnitelmat ja tavoite',
  csvOf: 'CSV: kaikkien asiakkaiden kvartaaliluvut',

  comingActions: 'Tulevat toimenpiteet',
  comingShown: (days, shown, all) =>
    shown === all ? `Seuraavat ${days}: ${all}` : `Seuraavat ${days}: ${shown}/${all}`,
  moreActions: (rest) => (rest === 1 ? '1 toimenpide lisää' : `${rest} toimenpidettä lisää`),
  actionsBeyond: (beyond) => `Vielä ${beyond} kaikkien toimenpiteiden sivulla`,
  noActions: 'Toimenpiteitä ei ole tulossa.',
  noActionsText: (days) => `Suunnitelmien toimenpiteet näkyvät tässä, kun määräaika on ${days}:n sisällä.`,
  due: 'Määräaika',
  action: 'Toimenpide',
  stage: 'Vaihe',
  aim: 'Tavoiteltu vaikutus',
  by: (day) => `viimeistään ${day}`,

  rhythm: 'Rytmi',
  duty: 'Tehtävä',
  progress: 'Valmiina',
  missing: 'Puuttuu',
  reviewsOf: (segment) => `Tarkastelut: ${segment}`,
  reviewsHeld: (quarter) => `Pidetyt tarkastelut, ${quarter}`,
  allHeld: 'Yhtään ei puutu',
  missingReviews: (names) => `Puuttuu: ${names}`,
  outOfTurn: 'Tarkastelu rytmin ulkopuolella',
  noDayFor: (names) => `Ei päivää: ${names}`,
  allBooked: (first, last) => (first === last ? `Kaikki sovittu, ${first}` : `Kaikki sovittu, ${first}–${last}`),
  plansInDate: 'Suunnitelmat ajan tasalla',
  allInDate: 'Mikään ei ole yli rajan',
  pastLimit: (names) => `Yli rajan: ${names}`,
  feedbackWithin: (days) => `Palaute ${days}:n sisällä`,
  feedbackInTime: 'Palaute rajan sisällä',
  noFeedback: (names) => `Ei vielä: ${names}`,
  oldest: (name, days) => `Vanhin: ${name}, ${days}`,
  seal: (quarter) => `Sinetöinti ${quarter}`,
  waitsForReviews: (count) =>
    count === 1
      ? 'Odottaa yhtä tarkastelua, jolla ei ole päivää'
      : `Odottaa ${count} tarkastelua, joilla ei ole päivää`,
  andMore: (names, more) => `${names} ja ${more} muuta`,

  segments: (quarter) => `Asiakasluokat, ${quarter}`,
  segment: 'Asiakasluokka',
  accounts: 'Asiakkaita',
  actualToDate: 'Toteuma tähän asti',
  actualOfBudget: 'Toteuma budjetista',
  gapPercent: 'Ero %',
  warnings: 'Varoituksia',
  company: 'Yritys',
  planType: { account: 'Asiakassuunnitelmat', sales: 'Myyntisuunnitelmat' },
  segmentsNote: 'Ero = budjetti − tavoite. Ero % on tavoitteesta. ”–” tarkoittaa, ettei lukua ole asetettu.',

  ownAccounts: 'Omat asiakkaat',
  ownAccountsNote: 'Kaikki, jotka pitävät yllä suunnitelmaa, ja heidän suunnitelmansa.',
  person: 'Henkilö',
  plans: 'Suunnitelmat',
  salesPlan: (name, customers) => `${name}, ${customers} ${customers === 1 ? 'asiakas' : 'asiakasta'}`,
};

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ja ${parts.at(-1)}`;
}
