import { stress, stressShort, type Phrase } from '../phrase.ts';
import type { en } from '../en/index.ts';

type Sided = { side: 'short' | 'over' | 'equal'; by: string } | undefined;
const apart = (sided: Sided): Phrase =>
  !sided
    ? ['.']
    : sided.side === 'equal'
      ? [', tasan tavoitteen verran.']
      : [', ', sided.side === 'short' ? stressShort(`${sided.by} alle`) : stress(`${sided.by} yli`), ' tavoitteen.'];
const listed = new Intl.ListFormat('fi-FI');

export const budget: typeof en.budget = {
  title: 'Budjetti ja tavoite',
  description: (company) => `${company}: missä suunnitelmat jäävät tavoitteesta, miksi, ja kuinka luotettavia ne ovat.`,
  navAccuracy: 'Ennusteiden osuvuus',
  reliable: [
    'Suunnitelmiin voi luottaa: jokainen asiakas on luokiteltu, jokainen suunnitelma täydellinen ja jokainen tiimi nimetty.',
  ],
  notReliable: (unclassed, incomplete, teamless) => [
    'Suunnitelmiin ei vielä voi täysin luottaa: ',
    stress(
      listed.format([
        ...(unclassed
          ? [unclassed === 1 ? 'yksi asiakas on luokittelematta' : `${unclassed} asiakasta on luokittelematta`]
          : []),
        ...(incomplete
          ? [
              incomplete === 1
                ? 'yhden asiakkaan suunnitelma on puutteellinen'
                : `${incomplete} asiakkaan suunnitelmat ovat puutteellisia`,
            ]
          : []),
        ...(teamless
          ? [teamless === 1 ? 'yhdestä suunnitelmasta puuttuu tiimi' : `${teamless} suunnitelmasta puuttuu tiimi`]
          : []),
      ]) || 'niitä ei ole',
    ),
    '.',
  ],
  plansAddUp: (sum, quarter, sided, missing) => [
    ...(sum === undefined
      ? [`Kvartaalille ${quarter} ei ole vielä budjettia kenelläkään.`]
      : [`Niiden summa kvartaalille ${quarter} on `, stress(sum), ...apart(sided)]),
    ...(sum === undefined || missing === 0
      ? []
      : [
          missing === 1
            ? ' Yhdeltä asiakkaalta budjetti puuttuu; sitä ei lasketa nollana.'
            : ` ${missing} asiakkaalta budjetti puuttuu; niitä ei lasketa nollina.`,
        ]),
  ],
  empty: 'Ei vielä asiakkaita.',
  emptyText:
    'Budjetti syntyy asiakas- ja myyntisuunnitelmista; tavoite asetetaan yritykselle, asiakasluokille ja tiimeille.',
  howToRead: 'Näin sivua luetaan',

  company: 'Yritys',
  readiness: 'Kuinka luotettavia suunnitelmat ovat',
  readinessNote:
    'Alhaalta koottu budjetti kertoo jotain vasta, kun asiakkaat on luokiteltu, suunnitelmat ovat täydellisiä ja tiimit nimetty.',
  segment: 'Asiakasluokka',
  conditions: { classed: 'Asiakkaat luokiteltu', complete: 'Suunnitelmat täydellisiä', teamed: 'Tiimit nimetty' },
  open: { classed: 'Luokittelematta', complete: 'Puutteellisia', teamed: 'Tiimi nimeämättä' },
  state: 'Tila',
  ready: 'Valmis',
  notReady: 'Kesken',
  nothingOpen: 'Mitään ei ole kesken.',
  more: (count) => (count === 1 ? 'ja yksi muu' : `ja ${count} muuta`),
  allOpen: 'Puuttuvat kentät suunnitelmittain',

  byQuarter: 'Tavoite ja suunnitelmat kvartaaleittain',
  paths: {
    organisation: 'Yritys, yksiköt, tiimit ja myyjät',
    segments: 'Sama tavoite asiakasluokittain',
    groups: 'Sama konserneittain',
  },
  pathIn: (path, quarter) => `${path}, ${quarter}`,
  pathNotes: {
    organisation: 'Asiakas lasketaan sille, joka vastaa sen suunnitelmasta.',
    segments: 'Asiakasluokat jakavat saman yrityksen tavoitteen.',
    groups: 'Emoyhtiö tytäryhtiöineen. Tavoite on asiakkaiden omien tavoitteiden summa.',
  },
  opens: 'Alleviivattu luku avautuu osiinsa.',
  note: (unit) =>
    `${unit}. Ero = budjetti − tavoite. ”–” tarkoittaa, ettei lukua ole asetettu; se ei ole missään summassa.`,
  who: 'Kuka',
  priorYear: 'Toteuma vuosi sitten',
  target: 'Tavoite',
  budget: 'Budjetti',
  gap: 'Ero',
  gapPercent: 'Ero %',
  forecast: 'Ennuste',
  actualToDate: 'Toteuma nyt',
  withoutBudget: 'Ilman budjettia',
  unallocated: 'Jakamatta',
  givenTooMuch: 'Jaettu yli tavoitteen',
  unallocatedNote: 'Jakamatta: osa tavoitteesta, jota ei ole annettu millekään sen alla olevalle riville.',
  allAllocated: 'Kaikki tavoitteet on jaettu kokonaan.',
  basis: 'Peruste:',
  groupOf: (parent, count) => `${parent} ja ${count === 2 ? 'yksi tytäryhtiö' : `${count - 1} tytäryhtiötä`}`,
  inNoGroup: 'Konserniin kuulumattomat asiakkaat',

  opened: (name, quarter) => `${name}, ${quarter}: mistä ero syntyy`,
  targetIs: 'Tavoite',
  targetSet: (amount) => `${amount}, asetettu:`,
  targetOfParts: (amount) => `${amount}, alempien tavoitteiden summa`,
  targetOfSome: (amount, without) =>
    `${amount} vain osalle asiakkaista; ${without === 1 ? 'yhdellä asiakkaalla' : `${without} asiakkaalla`} on budjetti mutta ei tavoitetta, joten eroa ei ole`,
  targetNotSet: 'Ei asetettu, joten eroa ei ole',
  short: 'Alle oman tavoitteensa',
  over: 'Yli oman tavoitteensa',
  accountsTogether: (count) => `${count === 1 ? 'yksi asiakas' : `${count} asiakasta`}, yhteensä`,
  unbudgeted: 'Ilman budjettia',
  withoutTarget: 'Ilman omaa tavoitetta',
  withoutTargetText: (count) =>
    `${count === 1 ? 'yksi asiakas, jolla' : `${count} asiakasta, joilla`} on budjetti; osuutta erosta ei voi sanoa`,
  confidence: 'Budjetti varmuuden mukaan',
  howSure: 'Kuinka varma budjetti on',
  secureShare: 'Varmaa',
  couldClose: 'Voisi kuroa eron umpeen',
  ideasNote: (sum, unit) =>
    `Kasvuaihiot, joita mikään budjettirivi ei sisällä: kvartaalissa ${sum} (${unit}), neljännes vuosimyynnistä.`,
  noIdeas: 'Siihen mennessä odotettavat kasvuaihiot ovat jo budjettiriveillä.',
  account: 'Asiakas',
  budgetOf: (quarter) => `Budjetti ${quarter}`,
  accountsOf: (title, unit) => `${title}, asiakkaat, ${unit}`,

  causes: (quarter) => `Mistä ${quarter}:n ero syntyy ja mikä voisi kuroa sen umpeen`,
  idea: 'Kasvuaihio',
  stage: 'Vaihe',
  expected: 'Myynti alkaa',
  inQuarter: 'Kvartaalissa',
  share: 'Osuus',
  noGap: 'Yksikään asiakas ei ole alle oman tavoitteensa.',

  ahead: 'Tulevat kvartaalit',
  aheadNote: 'Rullaavan suunnittelujakson loppuun, joka ei pääty vuodenvaihteeseen.',
  quarterAhead: (quarter, target, sum, gap, isShort) => [
    stress(quarter),
    `, tavoite ${target}, budjetti ${sum}, ero `,
    isShort ? stressShort(gap) : stress(gap),
  ],

  deviations: 'Poikkeamat, jotka ylittävät rajan',
  deviationsNote: (limit) =>
    `Yli ${limit} % budjetista: tässä kvartaalissa ennusteen, edellisessä toteuman mukaan. Jokaiselle tarvitaan syy.`,
  uncommented: (count, all) =>
    count === 0 ? (all === 1 ? 'Syy kirjattu' : `Kaikkien ${all} syy kirjattu`) : `${count}/${all} ilman syytä`,
  measures: { forecast: 'ennuste', actual: 'toteuma' },
  quarter: 'Kvartaali',
  seen: 'Ennuste tai toteuma',
  difference: 'Poikkeama',
  reason: 'Syy',
  otherDeviations: (count) => (count === 1 ? 'Vielä yksi, vastuuhenkilöittäin' : `Vielä ${count}, vastuuhenkilöittäin`),
  explained: 'syy kirjattu',
  noReason: 'Syytä ei ole kirjattu.',
  writeReason: 'Kirjaa syy',
  writeReasonOf: (account, quarter) => `Kirjaa syy: ${account}, ${quarter}`,
  noDeviations: 'Mikään ei poikkea yli rajan.',
  noDeviationsText:
    'Tässä luetellaan ennusteet ja toteumat, jotka poikkeavat budjetista enemmän kuin yrityksen raja sallii.',

  forecasts: 'Ennuste suunnittelujakson loppuun',
  forecastsNote: (unit) =>
    `${unit}. Näkymä = menneiden kvartaalien toteuma + tämän ja loppuvuoden ennuste. Erotuksessa ovat vain asiakkaat, joilla on molemmat luvut.`,
  forecastOf: (segment, count) => `${segment}, ${count === 1 ? 'yhden asiakkaan' : `${count} asiakkaan`} ennusteet`,
  year: (year) => `Vuosi ${year}`,
  outlook: (year) => `Näkymä ${year}`,
  forecastMinusBudget: 'Ennuste − budjetti',
  withoutForecast: 'Asiakkaita ilman ennustetta',
  madeOn: 'Tehty',
  place: 'Tiedosto ja rivi',
  companyForecast: 'Yritys, ennuste',
  companyBudget: 'Yritys, budjetti',
  companyTarget: 'Yritys, tavoite',

  accuracy: 'Ennusteiden osuvuus',
  accuracyNote: (unit) =>
    `${unit}. Vain sinetöidyistä kvartaaleista, uusasiakashankinta mukana. Ohi = ennusteiden virheet ilman etumerkkiä; ne eivät kumoa toisiaan.`,
  sealedQuarter: 'Sinetöity kvartaali',
  quartersBefore: 'Ennuste tehty',
  before: (count) => (count === 1 ? 'kvartaalia aiemmin' : `${count} kvartaalia aiemmin`),
  actual: 'Toteuma',
  accuracyDifference: 'Toteuma − ennuste',
  offBy: 'Ohi',
  offByShare: 'Toteumasta',
  compared: 'Verrattu',
  withoutActual: 'Ilman toteumaa',
  noAccuracy: 'Kahta kvartaalia ei ole vielä sinetöity.',
  noAccuracyText:
    'Sinetti säilyttää sen päivän ennusteen. Kun myöhempi kvartaali sinetöidään, sen toteumaa verrataan tässä ennusteeseen.',

  investment: (year) => `Investoinnit ja tuotto, ${year} tähän asti`,
  investmentNote: (currency, first, last) =>
    `Panoksemme ja myynti, ${first}–${last}. Myynti / 1 ${currency} = myynti tähän asti ÷ käytetty raha; molemmat ovat rivillä. Toinen ei todista toista.`,
  moneyPlanned: (unit) => `Rahaa suunniteltu, ${unit}`,
  moneyUsed: (unit) => `Rahaa käytetty, ${unit}`,
  hoursPlanned: 'Tunteja suunniteltu',
  hoursUsed: 'Tunteja käytetty',
  salesToDate: (unit) => `Myynti tähän asti, ${unit}`,
  salesPerMoney: (currency) => `Myynti / 1 ${currency}`,
  salesPerHour: (currency) => `Myynti / tunti, ${currency}`,
  withoutSales: (count) =>
    count === 1
      ? 'Yhdellä asiakkaalla ei ole tänä vuonna myyntiä kirjattuna; sitä ei lasketa nollana.'
      : `${count} asiakkaalla ei ole tänä vuonna myyntiä kirjattuna; niitä ei lasketa nollina.`,
  accountsInvested: (segment, count) =>
    `${segment}, ${count === 1 ? 'yksi asiakas, johon' : `${count} asiakasta, joihin`} on panostettu`,
  noInvestment: 'Ei vielä investointeja.',
  noInvestmentText:
    'Suunnitelmat ja asiakasluokat kertovat panostuksen rahana ja tunteina; talous kertoo, mitä käytettiin.',

  sources: 'Mistä luvut tulevat',
  sourceOf: {
    priorYear: 'Toteuma vuosi sitten',
    target: 'Tavoitteet',
    budget: 'Budjetti',
    forecast: 'Ennuste',
    actual: 'Toteuma tähän asti',
  },
  sourceLines: (kind, lines, files) =>
    `${kind}: ${lines === 1 ? 'yksi rivi' : `${lines} riviä`} ${files === 1 ? 'yhdessä tiedostossa' : `${files} tiedostossa`}.`,
  sourceInData: 'Jokainen rivi on datatiedostoissa ja asiakkaan omalla sivulla.',
};
