import { stress, stressShort } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const goals: typeof en.goals = {
  title: 'Strategiset tavoitteet',
  description: (company) =>
    `${company}: strategiset tavoitteet, mitkä suunnitelmat niitä palvelevat ja millä, sekä mistä palkitaan.`,
  lede: (goals, unserved, plans, none) => [
    ...(goals === 0
      ? ['Strategisia tavoitteita ei ole asetettu.']
      : [
          ...(unserved === 0
            ? [
                goals === 1
                  ? 'Ainoaa strategista tavoitetta palvelee ainakin yksi suunnitelma'
                  : `Kaikkia ${goals} strategista tavoitetta palvelee ainakin yksi suunnitelma`,
              ]
            : [
                stressShort(`${unserved}/${goals}`),
                ` ${goals === 1 ? 'strateginen tavoite' : 'strategisesta tavoitteesta'} on ilman suunnitelmaa, joka sitä palvelisi`,
              ]),
          ...(plans === 0
            ? ['.']
            : none === 0
              ? ['; ', stress('jokainen suunnitelma'), ' palvelee vähintään yhtä.']
              : ['; suunnitelmista ', stressShort(`${none}/${plans}`), ' ei palvele yhtäkään.']),
        ]),
  ],
  empty: 'Ei strategisia tavoitteita.',
  emptyText:
    'Kolmesta viiteen riittää. Kirjaa jokainen mittareineen tiedostoon company.yaml; suunnitelmat kertovat sitten, mitä tavoitetta valinta, vuositavoite tai aihio palvelee.',

  overview: 'Tavoitteet ja mikä niitä palvelee',
  overviewNote: 'Asiakasluokan oma teksti ei vielä palvele tavoitetta: siihen tarvitaan suunnitelma.',
  goal: 'Tavoite',
  plans: 'Palvelevia suunnitelmia',
  by: 'Millä',
  segments: 'Asiakasluokat, jotka sen nimeävät',
  rewards: 'Siihen viittaavia palkinnan perusteita',
  unserved: 'Mikään suunnitelma ei palvele',
  counts: {
    choice: (count) => (count === 1 ? '1 valinta' : `${count} valintaa`),
    goal: (count) => (count === 1 ? '1 vuositavoite' : `${count} vuositavoitetta`),
    idea: (count) => (count === 1 ? '1 kasvuaihio' : `${count} kasvuaihiota`),
    plan: (count) => (count === 1 ? '1 myyntisuunnitelma' : `${count} myyntisuunnitelmaa`),
    'new-customer-plan': (count) =>
      count === 1 ? '1 uusasiakashankinnan suunnitelma' : `${count} uusasiakashankinnan suunnitelmaa`,
  },

  matrix: 'Mikä suunnitelma palvelee mitäkin tavoitetta ja millä',
  matrixNote: 'Jokainen sana vie paikkaansa suunnitelmassa. Hylätty aihio ei palvele mitään.',
  plan: 'Suunnitelma',
  owner: 'Vastuuhenkilö',
  things: {
    choice: (id) => `Valinta ${id}`,
    goal: (id) => `Vuositavoite ${id}`,
    idea: (id) => `Aihio ${id}`,
    plan: 'Suunnitelma itse',
  },
  ofCustomer: (thing, customer) => `${thing}, ${customer}`,
  salesPlan: 'Myyntisuunnitelma',
  newCustomerPlan: 'Uusasiakashankinnan suunnitelma',
  nothing: 'ei mitään',
  groupPlans: 'Suunnitelmat strategisten tavoitteiden mukaan',

  servingNone: 'Suunnitelmat, jotka eivät palvele tavoitteita',
  servingNoneNote:
    'Ei ole virhe: osassa suunnitelmista vain säilytetään se, mikä on. Silloin sen pitäisi kuitenkin olla jonkun päätös.',
  allServe: 'Jokainen suunnitelma palvelee jotakin tavoitetta.',
  allServeText: 'Jos jokin ei palvele yhtäkään, se on tässä vastuuhenkilöineen.',

  rewardsTitle: 'Mistä palkitaan',
  rewardsNote:
    'Palkinnan perusteet tekstinä; palkkasummat eivät kuulu tänne. Perusteen pitäisi viitata strategiseen tavoitteeseen eikä seurata ennustetta.',
  criterion: 'Peruste',
  of: 'Kenen',
  pointsAt: 'Mihin viittaa',
  follows: 'Mitä seuraa',
  toMend: 'Korjattavaa',
  basedOn: { actual: 'Toteumaa', budget: 'Budjettia', forecast: 'Ennustetta', goal: 'Tavoitteen mittaria' },
  rewardWithoutGoal: 'Ei viittaa tavoitteeseen',
  rewardOnForecast: 'Seuraa ennustetta',
  noGoal: 'ei tavoitetta',
  noRewards: 'Ei palkinnan perusteita.',
  noRewardsText:
    'Asiakasluokat, yksiköt ja tiimit kirjaavat ne tekstinä kohtaan rewards ja kertovat, mihin tavoitteisiin ne viittaavat.',
  unrewarded: (goals) =>
    `Mikään palkinnan peruste ei viittaa tavoitteisiin: ${new Intl.ListFormat('fi-FI').format(goals)}.`,
};
