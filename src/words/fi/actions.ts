import { stress, stressShort } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const actions: typeof en.actions = {
  title: 'Toimenpiteet',
  description: (company) =>
    `Yrityksen ${company} suunnitelmien toimenpiteet kvartaaleittain, toiminnoittain ja vastuuhenkilöittäin sekä kuorma suhteessa kapasiteettiin.`,
  lede: (open, late, closed) => [
    'Avoinna on ',
    stress(open === 1 ? 'yksi toimenpide' : `${open} toimenpidettä`),
    ...(late > 0
      ? [
          open === 1 ? ', joka ' : ', joista ',
          stressShort(open === 1 ? 'on myöhässä' : late === 1 ? 'yksi on myöhässä' : `${late} on myöhässä`),
        ]
      : []),
    `. Suljettuja on ${closed}.`,
  ],
  empty: 'Ei vielä toimenpiteitä.',
  emptyText: 'Suunnitelmat kertovat, mitä asiakkaan hyväksi tehdään, kuka tekee ja mihin mennessä.',
  load: 'Kuorma ja kapasiteetti',
  loadNote:
    'Työpäivät sillä kvartaalilla, jolle toimenpiteen määräaika osuu. Aihiot ja hylätyt eivät vie päiviä. Yksikkö, jonka kapasiteettia ei ole kirjattu, ei ole kapasiteetin summassa.',
  loadTable: 'Toimintojen työpäivät kvartaaleittain',
  function: 'Toiminto',
  allUnits: 'Kaikki yksiköt',
  daysOf: (days, capacity) => `${days} / ${capacity}`,
  noFunction: 'Ei toimintoa',
  withoutDays: (count) =>
    count === 1
      ? 'Yksi toimenpide ei kerro työpäiviään; se ei ole mukana summissa.'
      : `${count} toimenpidettä ei kerro työpäiviään; ne eivät ole mukana summissa.`,
  owners: 'Vastuuhenkilöittäin',
  ownersNote: 'Avoimet toimenpiteet. Nimi johtaa henkilön omalle sivulle.',
  owner: 'Vastuuhenkilö',
  open: 'Avoinna',
  late: 'Myöhässä',
  quartersOf: 'Toimenpiteet kvartaaleittain',
  inQuarter: (quarter) => `Kvartaalin ${quarter} toimenpiteet`,
  due: 'Määräaika',
  action: 'Toimenpide',
  stage: 'Vaihe',
  days: 'Päiviä',
  effect: 'Tavoite tai vaikutus',
  untested: 'Merkittävä, eikä vielä testattu asiakkaan kanssa.',
  count: (count) => (count === 1 ? '1 toimenpide' : `${count} toimenpidettä`),
  filters: 'Rajaa luetteloa',
  shown: '{shown}/{count} toimenpidettä',
  allOwners: 'Kaikki vastuuhenkilöt',
  allFunctions: 'Kaikki toiminnot',
  allStages: 'Kaikki vaiheet',
  none: 'Yksikään toimenpide ei vastaa rajausta. Väljennä sitä.',
  more: (count) =>
    count === 1
      ? 'Vielä yksi tämän kvartaalin toimenpide on datatiedostossa.'
      : `Vielä ${count} tämän kvartaalin toimenpidettä on datatiedostossa.`,
  lessons: 'Mitä suljetut toimenpiteet opettivat',
};
