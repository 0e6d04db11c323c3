import type { BodyLimit, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { fact, factList, type ReadingWords } from '../problem-words.ts';
import { tai, ja, meant, SYNTAX, SYNTAX_CURE } from './reading-phrases.ts';

const TOO_COMPLEX: Record<BodyLimit, string> = {
  nesting: 'Luetteloita, lainauksia tai komponentteja on sisäkkäin enemmän kuin',
  indentation: 'Rivin sisennys on leveämpi kuin',
  brackets: 'Hakasulkeita on auki enemmän kuin',
  tags: 'Komponentteja on enemmän kuin',
  'tag-depth': 'Komponentteja on sisäkkäin enemmän kuin',
  table: 'Taulukossa on sarakkeita enemmän kuin',
  cells: 'Taulukoissa on soluja enemmän kuin',
  emphasis: 'Korostusmerkkejä on peräkkäin vähintään',
  parts: 'Osia on enemmän kuin',
};
const UNREADABLE_BODY: Record<ReadingFacts['body-unreadable']['why'], string> = {
  crash: 'Markdown-jäsennin kaatuu tämän tiedoston tekstiin.',
  time: 'Markdown-jäsentimeltä kului tämän tiedoston tekstiin liian kauan, ja se pysäytettiin.',
  memory: 'Markdown-jäsennin tarvitsi tämän tiedoston tekstiin liikaa muistia, ja se pysäytettiin.',
};
const ADDRESS: Record<ReadingFacts['body-address']['why'], string> = {
  scheme: 'Linkin on johdettava http-, https- tai mailto-osoitteeseen.',
  relative:
    'Sivuston sisäinen linkki alkaa merkillä /, esimerkiksi /accounts/havulinna-paper/, tai saman sivun sisällä merkillä #.',
  broken: 'Kirjoita koko osoite ilman välilyöntejä.',
};

/** Words for each rule about the text of a plan. */
export const bodyProblems = {
  'body-syntax': ({ facts }) => {
    const value = fact(facts, 'value');
    if (facts['kind'] === 'address')
      return {
        what: `Osoite on kulmasulkeissa: <${value}>.`,
        cure: `Kirjoita se linkiksi: [sanat](${value.includes('://') || !value.includes('@') ? value : `mailto:${value}`}).`,
      };
    if (facts['kind'] === 'open')
      return {
        what: `<${value}> alkaa tästä, mutta sitä ei suljeta niin kuin pitää.`,
        cure: `Päätä se vinoviivaan, <${value} … />, tai kirjoita sen sisältämän tekstin perään </${value}>; omalle rivilleen, jos <${value}> on omalla rivillään.`,
      };
    if (facts['kind'] === 'conflict') return { what: SYNTAX['CONFLICT'] ?? '', cure: SYNTAX_CURE['CONFLICT'] ?? '' };
    if (facts['kind'] === 'sign')
      return {
        what: `Merkki < aloittaisi tässä komponentin, mutta sellaista ei ole: ${value}`,
        cure: 'Kirjoita \\<, jos merkki on pelkkä merkki.',
      };
    if (facts['kind'] === 'unopened')
      return {
        what: `</${value}> sulkee komponentin, jota ei ole avattu.`,
        cure: `Kirjoita <${value} …> sen sisältämän tekstin eteen tai poista </${value}>.`,
      };
    if (facts['kind'] === 'apart')
      return {
        what: `<${value}> ja sen </${value}> eivät kohtaa: toinen on omalla rivillään, toinen tekstin sisällä.`,
        cure: 'Kirjoita molemmat omille riveilleen tai molemmat samalle riville.',
      };
    if (facts['kind'] === 'crossed')
      return {
        what: `</${value}> on tässä, vaikka sen sisällä <${fact(facts, 'inner')}> on vielä auki.`,
        cure: `Sulje ensin sisempi: </${fact(facts, 'inner')}>, sitten </${value}>.`,
      };
    if (facts['kind'] === 'attribute')
      return {
        what: `<${value}> on kirjoitettu väärin: ${fact(facts, 'text')}`,
        cure: 'Kirjoita jokaisen määritteen arvo suoriin lainausmerkkeihin, esimerkiksi <Note kind="risk">, ja päätä komponentti merkkeihin > tai />.',
      };
    return {
      what: value === '' ? 'Tekstiä ei voi lukea tästä eteenpäin.' : `Tekstiä ei voi lukea tästä eteenpäin: ${value}`,
      cure: 'Sulje jokainen avattu komponentti, ja kirjoita \\<, jos merkki on pelkkä merkki.',
    };
  },
  'body-expression': ({ facts }) => ({
    what: `Tekstissä on aaltosulje: ${fact(facts, 'value')}`,
    cure: 'Suunnitelmassa ei ole koodia. Kirjoita \\{, jos tarkoitat merkkiä, tai {/* … */}, jos tarkoitat huomautusta.',
  }),
  'body-module': ({ facts }) => ({
    what: `Rivi alkaa sanalla ${fact(facts, 'word')}, joka olisi koodia.`,
    cure: 'Komponentteja ei tarvitse tuoda. Jos sana aloittaa lauseen, muuta sanajärjestystä.',
  }),
  'body-html': ({ facts }) => ({
    what: `Tässä on HTML:ää: <${fact(facts, 'name')}${facts['name'] === '!--' ? ' … --' : ''}>.`,
    cure:
      facts['name'] === '!--'
        ? 'Kirjoita huomautus näin: {/* … */}.'
        : facts['name'] === 'br'
          ? 'Päätä rivi kenoviivaan tai aloita uusi kappale tyhjän rivin jälkeen.'
          : 'Kirjoita se Markdownina tai käytä komponenttia: <Note>, <Figure />, <Person />.',
  }),
  'body-picture': ({ facts }) => ({
    what: `Tässä pyydetään kuvaa: ${fact(facts, 'value')}`,
    cure: 'Suunnitelmat ovat tekstiä. Linkitä kuvaan siellä, missä se on, tai kuvaile se.',
  }),
  'body-address': ({ facts }) => ({
    what: `Linkki johtaa osoitteeseen "${fact(facts, 'value')}".`,
    cure: ADDRESS[facts.why],
  }),
  'body-too-complex': ({ facts }) => ({
    what: `${TOO_COMPLEX[facts.what]} ${fact(facts, 'most')}.`,
    cure: 'Kirjoita yksinkertaisemmin.',
  }),
  'line-too-long': ({ facts }) => ({
    what: `Rivillä on ${fact(facts, 'length')} merkkiä; enintään ${fact(facts, 'most')}.`,
    cure: 'Jaa se useammalle riville ja jätä kappaleiden väliin tyhjä rivi.',
  }),
  'text-not-shown': ({ facts }) => {
    const { value } = facts;
    switch (facts.what) {
      case 'definition':
        return {
          what: `${value} luetaan linkin osoitteeksi, jota mikään linkki ei käytä, joten se jäisi näkymättä.`,
          cure: `Kirjoita se ilman hakasulkeita: ${facts.plain}.`,
        };
      case 'definition-twice':
        return {
          what: `${value} antaa samalle nimelle toisen osoitteen, jota ei käytettäisi.`,
          cure: 'Jätä niistä toinen pois tai anna jälkimmäiselle toinen nimi.',
        };
      case 'cell':
        return {
          what: `Rivillä on enemmän soluja kuin taulukon otsikkorivillä; "${value}" jäisi näkymättä.`,
          cure: 'Lisää sarake otsikkoriville ja sen alla olevalle riville, tai kirjoita pelkkä merkki muodossa \\|.',
        };
      case 'title':
        return { what: `Linkillä on otsake "${value}", joka jäisi näkymättä.`, cure: 'Kirjoita se tekstiin.' };
      case 'link':
        return {
          what: `Linkissä osoitteeseen ${value} ei ole sanoja, joten siitä ei näkyisi mitään.`,
          cure: 'Kirjoita sanat sen hakasulkeisiin: [sanat](osoite).',
        };
      default:
        return {
          what: `"${value}" on koodilohkon aloittavien merkkien perässä ja jäisi näkymättä.`,
          cure: 'Kirjoita se omalle rivilleen. Siinä voi olla vain kielen nimi, kuten yaml tai text.',
        };
    }
  },
  'body-unreadable': ({ facts }) => ({
    what: UNREADABLE_BODY[facts.why],
    cure: 'Etsi kohta, jossa jotain on toistettu tai sisäkkäin hyvin monta kertaa, ja kirjoita se yksinkertaisemmin.',
  }),
  'unknown-component': ({ facts, nearest }) => ({
    what: `Komponenttia <${fact(facts, 'name')}> ei ole.`,
    cure: `${meant(nearest)}Komponentit ovat ${ja(factList(facts, 'allowed'))}.`,
  }),
  'component-content': ({ facts }) => ({
    what: `Komponentin <${fact(facts, 'name')}> sisällä on tekstiä, joka ei näkyisi.`,
    cure: `Päätä se kauttaviivaan, <${fact(facts, 'name')} … />, ja kirjoita teksti sen viereen.`,
  }),
  'component-in-line': ({ facts }) => ({
    what: `<${fact(facts, 'name')}> on keskellä tekstiriviä.`,
    cure: 'Siirrä se omille riveilleen, tyhjä rivi ennen ja jälkeen.',
  }),
  'unknown-attribute': ({ facts, nearest }) => ({
    what: `Komponentilla <${fact(facts, 'name')}> ei ole määritettä ${fact(facts, 'attribute')}.`,
    cure: `${meant(nearest)}${factList(facts, 'allowed').length === 0 ? 'Sillä ei ole määritteitä.' : `Määritteitä: ${ja(factList(facts, 'allowed'))}.`}`,
  }),
  'missing-attribute': ({ facts }) => ({
    what: `Komponentista <${fact(facts, 'name')}> puuttuu ${fact(facts, 'attribute')}.`,
    cure: `Kirjoita <${fact(facts, 'name')} ${fact(facts, 'attribute')}="…">.`,
  }),
  'attribute-not-text': ({ facts }) => ({
    what: `Komponentin <${fact(facts, 'name')}> määrite ${fact(facts, 'attribute') || '{…}'} ei ole pelkkää tekstiä.`,
    cure: 'Kirjoita se lainausmerkkeihin: id="petri-salmela".',
  }),
  'unknown-attribute-value': ({ facts, nearest }) => ({
    what: `Komponentin <${fact(facts, 'name')}> ${fact(facts, 'attribute')} on "${fact(facts, 'value')}".`,
    cure: `${meant(nearest)}Kirjoita ${tai(factList(facts, 'allowed'))}.`,
  }),
} satisfies Partial<ReadingWords>;
