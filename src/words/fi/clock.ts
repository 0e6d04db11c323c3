import type { en } from '../en/index.ts';

export const clock: typeof en.clock = {
  title: 'Vuosikello',
  description: (company) =>
    `${company}: rullaava vuosi, vuositavoitteet, kuukauden toimenpiteet, tarkastelut ja sinetöinnit sekä niiden tilanne.`,
  week: (week, weeks) => `Viikko ${week}/${weeks}, `,
  waiting: (count, withoutDay, late) => {
    const waits =
      count === 0
        ? 'Yhtään tarkastelua ei ole pitämättä'
        : count === 1
          ? 'Yksi tarkastelu on pitämättä'
          : `${count} tarkastelua on pitämättä`;
    const notes = [
      ...(withoutDay > 0 ? [`${withoutDay} ilman sovittua päivää`] : []),
      ...(late > 0 ? [`${late} myöhässä`] : []),
    ];
    return `. ${waits}${notes.map((note) => `, ${note}`).join('')}. `;
  },
  sealedBy: (day) => `Kvartaali sinetöidään viimeistään ${day}`,
  rolling: 'Rullaava vuosi',
  rollingNote:
    'Valmiit toimenpiteet kunkin kuukauden toimenpiteistä. Pidetyt tarkastelut niistä, joita asiakasluokkien rytmi edellyttää.',
  year: (year) => `Vuosi ${year}`,
  goals: (goals, plans, of) =>
    `${goals === 1 ? 'Yksi vuositavoite' : `${goals} vuositavoitetta`}, ${plans}/${of} asiakassuunnitelmassa.`,
  noGoals: 'Vuositavoitteita ei ole vielä.',
  quarter: 'Kvartaali',
  state: 'Tila',
  month: (number) => `Toimenpiteet, ${number}. kuukausi`,
  anyMonth: 'Kvartaalin aikana',
  reviews: 'Tarkastelut',
  seal: 'Sinetöidään viimeistään',
  sealed: (day) => `Sinetöity ${day}`,
  notSealed: 'Päättynyt, sinetöimättä',
  ahead: (first, last) => `Suunnitelma, ${first}–${last}`,
  isSealed: 'sinetöity',
  none: 'ei ole',
  waitingTitle: 'Pitämättä olevat tarkastelut',
  reviewed: 'Tarkasteltava',
  review: 'Tarkastelu',
  when: 'Milloin',
  who: 'Ketkä',
  reviewOf: (quarter) => `Kvartaalitarkastelu ${quarter}`,
  outOfTurn: (why) => `Rytmin ulkopuolella: ${why}`,
  booked: (day) => `sovittu, ${day}`,
  by: (day) => `viimeistään ${day}, päivää ei ole sovittu`,
  late: (day, days) => `määräaika oli ${day}, ${days} sitten`,
  noReviews: 'Kaikki tarkastelut on pidetty.',
  noReviewsText:
    'Seuraavan kvartaalin tarkastelut näkyvät tässä, kun se alkaa. Asiakkaan muutos voi vaatia tarkastelun rytmin ulkopuolella.',
  others: 'Muut kvartaalit',
  othersNote: 'Kaikki kvartaalit, joille jollakin on lukuja.',
};
