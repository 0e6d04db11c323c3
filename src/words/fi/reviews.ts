import type { en } from '../en/index.ts';

export const reviews: typeof en.reviews = {
  note: 'Uusin ensin. Päätös on avoin siihen päivään asti, jona se toteutuu tai siitä luovutaan.',
  segmentNote: 'Koko asiakasluokan tarkastelut. Myyntisuunnitelmien asiakkailla ei ole omaa tarkastelua.',
  title: 'Tarkastelut',
  missing: (quarter, due, days) => `Kvartaalin ${quarter} tarkastelu puuttuu. Määräpäivä oli ${due}, ${days} sitten.`,
  outOfTurnDue: (due, why) => `Tarkastelu on pidettävä rytmin ulkopuolella viimeistään ${due}: ${why}`,
  newDecider: (name) => `${name} on uusi päättäjä.`,
  booked: (day) => `Seuraava tarkastelu on sovittu pidettäväksi ${day}.`,
  held: (day) => `pidetty ${day}`,
  heldFor: (change) => `Rytmin ulkopuolella: ${change}`,
  tookPart: 'Osallistujat:',
  ofCustomer: (roles) => `asiakkaalta: ${roles}`,
  decisionsOf: (quarter) => `Tarkastelun ${quarter} päätökset`,
  decision: 'Päätös',
  owner: 'Vastuuhenkilö',
  due: 'Määräaika',
  outcome: 'Tilanne',
  nextQuarter: 'Muutokset seuraavaan kvartaaliin',
  trust: 'Luottamus',
  why: 'Syy:',
  action: 'Toimenpide:',
  state: { open: 'Avoin', late: 'Myöhässä', kept: (day) => `Toteutui ${day}`, dropped: (day) => `Luovuttiin ${day}` },
  earlier: (count) =>
    count === 1
      ? 'Yksi aiempi tarkastelu on kvartaalinsa sivulla.'
      : `${count} aiempaa tarkastelua on kvartaaliensa sivuilla.`,
  empty: {
    title: 'Ei tarkasteluja.',
    text: 'Arvioi kvartaali sen päättyessä: npm run new -- review aloittaa tarkastelun kvartaalin luvuilla.',
  },
};
