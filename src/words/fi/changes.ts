import { stress, type Phrase } from '../phrase.ts';
import type { en } from '../en/index.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
type Way = { way: 'up' | 'down' | 'same'; by: string } | undefined;
const went = (name: string, way: Way): Phrase =>
  !way
    ? []
    : way.way === 'same'
      ? [`${name} ovat yhteensä ennallaan. `]
      : [`${name} ${way.way === 'up' ? 'nousivat' : 'laskivat'} `, stress(way.by), '. '];

export const changes: typeof en.changes = {
  since: (quarter) => `Mitä muuttui ${quarter}:n jälkeen`,
  sinceSealNote: (quarter, day) => `Verrattuna kvartaaliin ${quarter}, sinetöity ${day}`,
  noSeal: {
    title: 'Yhtään kvartaalia ei ole vielä sinetöity.',
    text: 'Kun ensimmäinen kvartaali on sinetöity, tässä näkyy, mitä sen jälkeen on muuttunut.',
  },
  area: {
    figures: 'Luvut',
    attitudes: 'Asenteet',
    people: 'Ihmiset',
    flags: 'Punaiset liput',
    actions: 'Toimenpiteet',
    ideas: 'Kasvuaihiot',
    promises: 'Lupaukset',
    trust: 'Luottamus',
  },
  what: 'Mikä',
  change: 'Muutos',
  to: 'nyt',
  figure: { target: 'Tavoite', budget: 'Budjetti', forecast: 'Ennuste', actual: 'Toteuma' },
  figureOf: (figure, quarter) => `${figure}, ${quarter}`,
  newPerson: 'Uusi sidosryhmän henkilö',
  goneFrom: 'Ei enää sidosryhmän henkilöissä',
  flagOpened: 'Avautui',
  flagClosed: 'Sulkeutui',
  flagPassing: 'Avautui ja sulkeutui',
  done: 'Valmis',
  dropped: 'Hylätty',
  slipped: 'Siirtyi',
  reopened: 'Avattu uudelleen',
  effectOn: (effects) => `Vaikutus: ${effects}`,
  moves: (person, from, to) => `${person}: ${from.toLowerCase()}, nyt ${to.toLowerCase()}`,
  onSales: (amount) => `myynti ${amount}`,
  noSales: 'ei vaikutusta myyntiin',
  idea: 'Vaihe',
  ideaValue: 'Arvo vuodessa',
  ideaAdded: 'Uusi aihio',
  ideaRemoved: 'Ei enää suunnitelmassa',
  given: 'Luvattu',
  kept: 'Pidetty',
  broken: 'Rikottu',
  trustOf: (score) => `${score}/5`,
  nothing: 'Mikään ei muuttunut.',
  nothingText: (quarter) =>
    `Luvut, ihmiset, liput, toimenpiteet, aihiot ja lupaukset ovat kuten kvartaalilla ${quarter}.`,
  beside: 'Asenteilla ja toimenpiteillä on omat taulukkonsa yllä.',
  nothingBeside: 'Luvut, ihmiset, liput, aihiot ja lupaukset ovat ennallaan.',
  newAccount: 'Uusi asiakkuus, vertailukohtaa ei ole.',
  lede: (budget, forecast, { attitudes, flagsOpened, flagsClosed, actionsDone, actionsSlipped, actionsDropped }) => [
    ...went('Budjetit', budget),
    ...went('Ennusteet', forecast),
    `${several(attitudes, 'asenne', 'asennetta')} muuttui; ${several(flagsOpened, 'punainen lippu', 'punaista lippua')} avautui ja ${flagsClosed} sulkeutui; ${several(actionsDone, 'toimenpide', 'toimenpidettä')} valmistui, ${actionsSlipped} siirtyi ja ${actionsDropped} hylättiin.`,
  ],
  ledeNote: (quarter) =>
    `Budjettien ja ennusteiden muutokset lasketaan kvartaalista ${quarter} eteenpäin niistä luvuista, jotka oli asetettu kumpanakin ajankohtana. Asettamaton ei ole koskaan 0.`,
  byAccount: 'Mitä muuttui asiakkaittain',
  account: 'Asiakkuus',
  budgetMove: 'Budjetti',
  forecastMove: 'Ennuste',
  newlyIn: (amount, accounts) =>
    `josta ${amount} ${accounts === 1 ? 'yhdeltä asiakkaalta, jolla' : `${accounts} asiakkaalta, joilla`} lukua ei ennen ollut`,
  salesPlan: (name, customers) => `${name}, ${customers === 1 ? 'yksi asiakas' : `${customers} asiakasta`}`,
  newlySet: (count) => several(count, 'uusi luku', 'uutta lukua'),
  unset: (count) => `${count} poistettu`,
  moved: (count) => `${count} muuttui`,
  inOut: (added, gone) =>
    [...(added > 0 ? [several(added, 'uusi', 'uutta')] : []), ...(gone > 0 ? [`${gone} pois`] : [])].join(', '),
  openedClosed: (opened, closed) =>
    [...(opened > 0 ? [`${opened} avautui`] : []), ...(closed > 0 ? [`${closed} sulkeutui`] : [])].join(', '),
  actionsDone: (done, slipped, dropped) =>
    [
      ...(done > 0 ? [`${done} valmis`] : []),
      ...(slipped > 0 ? [`${slipped} siirtyi`] : []),
      ...(dropped > 0 ? [`${dropped} hylätty`] : []),
    ].join(', '),
  ideasMoved: (moved, added) =>
    [
      ...(moved > 0 ? [`${moved} eteni tai siirtyi`] : []),
      ...(added > 0 ? [several(added, 'uusi', 'uutta')] : []),
    ].join(', '),
  promisesMoved: (kept, broken) =>
    [...(kept > 0 ? [`${kept} pidetty`] : []), ...(broken > 0 ? [`${broken} rikottu`] : [])].join(', '),
  accountsIn: (names) => `Uudet asiakkuudet: ${names}.`,
  accountsOut: (names) => `Ei enää mukana: ${names}.`,
  same: (count) => (count === 1 ? 'Yksi asiakkuus on ennallaan.' : `${count} asiakkuutta on ennallaan.`),
};
