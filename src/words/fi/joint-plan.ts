import type { en } from '../en/index.ts';

export const jointPlan: typeof en.jointPlan = {
  title: (customer) => `Yhteinen asiakassuunnitelma: ${customer}`,
  kind: 'Yhteinen asiakassuunnitelma',
  with: (company) => `kumppanina ${company}`,
  asOf: (day) => `Tilanne ${day}`,
  confirmed: 'Vahvistettu',
  confirmedBy: (day, role) => `${day}, ${role}`,
  notConfirmed: 'Ei vielä vahvistettu',
  lede: (values, steps, next) =>
    [
      values > 0 && (values === 1 ? 'Yksi mittari kertoo, onnistummeko' : `${values} mittaria kertoo, onnistummeko`),
      steps > 0 &&
        (steps === 1
          ? `yksi toimenpide on avoinna, määräaika ${next}`
          : `${steps} toimenpidettä on avoinna, seuraavan määräaika ${next}`),
    ]
      .filter((part) => part !== false)
      .join('; ')
      .replace(/^./, (first) => first.toUpperCase())
      .replace(/\.?$/, '.'),
  agreed: 'Mitä on sovittu',
  values: 'Mitattu arvo',
  measure: 'Mittari',
  baseline: 'Lähtötaso',
  now: 'Nyt',
  target: 'Tavoite',
  by: (value, when) => `${value}, ${when} mennessä`,
  way: (share) => `${share} matkasta`,
  noBaseline: 'Ei vielä mitattu',
  needs: 'Tarpeet',
  need: 'Tarve',
  win: (customer) => `Hyöty: ${customer}`,
  goals: 'Tavoitteet',
  goal: 'Tavoite',
  year: 'Vuosi',
  measured: 'Miten mitataan',
  steps: 'Seuraavat toimenpiteet',
  doneSteps: 'Tehty',
  step: 'Toimenpide',
  owner: 'Kuka',
  due: 'Määräaika',
  state: 'Tila',
  together: 'tehdään yhdessä',
  promises: 'Lupaukset',
  promise: 'Lupaus',
  kept: (day) => `Pidetty ${day}`,
  broken: (day) => `Ei pidetty, ${day}`,
  open: 'Avoin',
  questions: 'Avoimet kysymykset',
  question: 'Kysymys',
  answered: (day) => `Vastattu ${day}`,
  ideas: 'Eteenpäin vietävät aihiot',
  idea: 'Aihio',
  from: 'Alkaen',
  feedback: 'Palautteenne',
  said: 'Mitä sanottiin',
  ledTo: 'Mihin se johti',
  score: (score) => `${score}/5`,
  facts: 'Tiedot, joihin nojaamme',
  industry: 'Toimiala',
  sites: 'Toimipaikat',
  customerSince: () => 'Asiakkaana vuodesta',
  contract: 'Sopimus',
  confirm: 'Vahvistus',
  confirmText: (keeper, company) =>
    `Allekirjoittakaa tähän tai vastatkaa, että suunnitelma pitää paikkansa. Vastaus: ${keeper}, ${company}. Jos jokin ei pidä paikkaansa, se korjataan ensin.`,
  confirmedBefore: (day, role) => `Vahvistettu aiemmin ${day}, ${role}.`,
  name: 'Nimi ja tehtävä',
  dateAndPlace: 'Aika ja paikka',
  page: 'Sivu',
  nothing: (name) =>
    `Asiakkaan ${name} suunnitelmasta ei ole jaettu mitään, joten yhteistä asiakassuunnitelmaa ei ole.\nMerkitse tavoite, toimenpide tai lupaus kentällä "shared: true", luettele osa kohdassa "shared:" tai kirjoita teksti <Shared>-osaan.`,
  givenAway: (customer, names) =>
    `Asiakkaan ${customer} yhteistä asiakassuunnitelmaa ei kirjoitettu: jaetussa tekstissä on ${names}.\nAsiakas saa lukea vain oman nimensä ja jaettujen asioiden tekijät. Kirjoita nimen paikalle rooli; asiakkaan ihmisen voi nimetä <Shared>-osassa: <Person id="…" />.`,
  written: (file) => `Kirjoitettu: ${file}`,
  recorded: (file, line, day, role) => `Kirjattu tiedostoon ${file}, rivi ${line}: asiakas vahvisti ${day}, ${role}.`,
  notRole: (name) => `"${name}" on henkilön nimi. Kirjoita vahvistajan rooli, esimerkiksi --by "Tehtaanjohtaja".`,
};
