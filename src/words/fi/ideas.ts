import { stress, stressShort } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const ideas: typeof en.ideas = {
  title: 'Kasvuaihiot',
  description: (company) =>
    `${company}: kaikkien asiakkaiden kasvuaihiot vaiheen ja arvon mukaan sekä valkoiset alueet tarpeiden ja tarjooman välissä.`,
  lede: (open, value, withoutValue, needs, unmet) => [
    ...(open === 0
      ? ['Yhtään kasvuaihiota ei ole vireillä.']
      : [
          `${open === 1 ? 'Yksi vireillä oleva aihio' : `${open} vireillä olevaa aihiota`}`,
          ...(value === undefined
            ? ['; arvoa ei ole kirjattu yhdellekään.']
            : [
                ', arvo yhteensä ',
                stress(value),
                ' vuodessa',
                withoutValue === 0
                  ? '.'
                  : `; ${withoutValue === 1 ? 'yhdeltä' : `${withoutValue} aihiolta`} arvo puuttuu.`,
              ]),
        ]),
    ...(needs === 0
      ? []
      : unmet === 0
        ? [' Jokaiseen tarpeeseen vastaa jokin myytävä tai aihio.']
        : [' Tarpeista ', stressShort(`${unmet}/${needs}`), ' jää vaille vastausta.']),
  ],
  empty: 'Ei kasvuaihioita.',
  emptyText: 'Kirjaa aihio asiakkaan suunnitelmaan heti, kun joku sen keksii; vaihe kertoo, kuinka pitkällä se on.',

  stages: 'Vaiheittain',
  stagesNote: 'Arvo on vuosimyynti, jos aihio toteutuu. Summassa ovat vain aihiot, joille arvo on kirjattu.',
  stage: 'Vaihe',
  count: 'Aihioita',
  value: (unit) => `Arvo, ${unit} vuodessa`,
  withoutValue: 'Ilman arvoa',
  withoutCrm: 'Ei CRM:ssä',

  list: 'Aihiot vaiheen ja arvon mukaan',
  idea: 'Aihio',
  account: 'Asiakas',
  need: 'Tarve ja tarjooma',
  kind: 'Laji ja tavoite',
  expected: 'Alkaen',
  proposer: 'Ehdottaja',
  crm: 'CRM',
  notInCrm: 'ei CRM:ssä',
  kam: 'Avainasiakaspäällikkö',

  crmList: 'Vielä CRM:n ulkopuolella',
  crmListNote: 'Aihiosta tulee CRM:ään myyntimahdollisuus, jonka tunnus kirjataan suunnitelmaan.',
  allInCrm: 'Jokainen elävä aihio on CRM:ssä.',
  allInCrmText: 'Tässä luetellaan aihiot, joilla ei ole tunnusta tai osoitetta CRM:ssä.',

  dropped: 'Hylätyt aihiot ja syyt',
  droppedNote: 'Ne säilyvät, jottei samaa tarvitse selvittää kahdesti.',
  reason: 'Miksi hylättiin',
  noReason: 'Syytä ei ole kirjattu.',
  noDropped: 'Ei hylättyjä aihioita.',
  noDroppedText: 'Hylätty aihio jää tähän syineen.',

  whiteSpace: 'Valkoiset alueet',
  whiteSpaceNote: (quarter) =>
    `Tarpeet ja tarjooma vastakkain: mitä budjettirivit myyvät kvartaalista ${quarter} alkaen sekä aihiot, joita ei ole hylätty. Tyhjä ruutu on valkoinen alue.`,
  overAll: (needs, sold, ideas, unmet) =>
    `Tarpeita on ${needs}: ${sold} saa vastauksen myynnistä, ${ideas} vain aihiosta ja ${unmet} ei mistään.`,
  byOffering: 'Tarjoomat kaikilla asiakkailla',
  offering: 'Tarjooma',
  sold: 'Tarpeita, joihin myydään',
  ideasOnly: 'Tarpeita, joihin on vain aihio',
  linesWithoutNeed: 'Budjettirivejä ilman tarvetta',
  servesNone: 'ei vastaa yhteenkään tarpeeseen',
  unmet: 'Tarpeet, joihin mikään ei vastaa',
  needsBy: (of) => `${of}: tarpeet tarjoomittain`,
  needName: 'Tarve',
  unnamed: 'Tarjooma nimeämättä',
  noNeed: 'Tarve nimeämättä',
  line: (id) => `Rivi ${id}`,
  ideaCalled: (id) => `Aihio ${id}`,
  whiteWord: 'valkoinen alue',
  nothingMeets: 'Mikään ei vielä vastaa',
  noNeeds: 'Tarpeita ei ole kirjattu.',
  noNeedsText: 'Valkoiset alueet näkyvät, kun suunnitelmat kertovat, mitä asiakkaat tarvitsevat.',
};
