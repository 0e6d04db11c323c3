import type { EntryKind, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { fact, factList, type ReadingWords } from '../problem-words.ts';
import { tai, ja, meant } from './reading-phrases.ts';

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kt`;
const ENTRY: Record<EntryKind, string> = { file: 'tiedosto', folder: 'kansio', other: 'kohde' };
const UNREADABLE: Record<string, string> = {
  EACCES: 'lukuoikeus puuttuu',
  ENOENT: 'linkki ei johda mihinkään',
  ELOOP: 'linkit kiertävät kehää',
};
const CHARACTER: Record<ReadingFacts['forbidden-character']['kind'], string> = {
  control: 'ohjausmerkki',
  direction: 'merkki, joka kääntää kirjoitussuunnan',
  invisible: 'näkymätön merkki',
  lost: 'merkki, joka katosi tiedostoa muunnettaessa',
};

/** Words for each rule about files: what is read at all, and how. */
export const fileProblems = {
  'company-missing': () => ({
    what: 'Sisältökansiosta puuttuu company.yaml.',
    cure: 'Lisää company.yaml ja siihen ainakin yrityksen nimi ja valuutta, tai nimeä toinen kansio valitsimella --content DIR.',
  }),
  'unknown-file': ({ facts, nearest }) => ({
    what: fact(facts, 'is') === 'folder' ? 'Tästä kansiosta ei lueta suunnitelmia.' : 'Tätä ei lueta suunnitelmaksi.',
    cure:
      nearest !== undefined
        ? `Anna nimeksi ${nearest}.`
        : facts['extensions'] !== undefined
          ? `Kansion ${fact(facts, 'in')}/ tiedostojen pääte on ${tai(factList(facts, 'extensions'))}, eikä niitä ole alikansioissa. Muuta nimi tai siirrä muualle.`
          : facts['quarters'] === true
            ? `Kansiossa ${fact(facts, 'in')}/ on kansio kullekin kvartaalille, esimerkiksi ${fact(facts, 'in')}/2026-Q2/. Siirrä se johonkin niistä.`
            : facts['allowed'] !== undefined
              ? `Kansiossa ${fact(facts, 'in')}/ ovat kansiot ${ja(factList(facts, 'allowed'))}. Siirrä johonkin niistä.`
              : 'Siirrä se nimensä mukaiselle paikalle tai muuta nimi.',
  }),
  'file-not-read': ({ facts }) => ({
    what: `Tämä ${ENTRY[facts.is]} ei kuulu sisältöön, eikä sitä lueta.`,
    cure: 'Siirrä se pois sisältökansiosta, jos se on tiellä.',
  }),
  'file-name': ({ facts }) => ({
    what: `Nimi "${fact(facts, 'name')}" ei käy osoitteen osaksi.`,
    cure: `Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja, esimerkiksi ${fact(facts, 'suggestion')}.`,
  }),
  'file-name-collision': ({ facts }) => ({
    what: `Nimet "${fact(facts, 'name')}" ja "${fact(facts, 'other')}" eroavat toisistaan vain isojen kirjainten tai tarkkeiden osalta.`,
    cure: 'Muuta toinen nimi: kaikki tietokoneet eivät erota niitä.',
  }),
  'file-outside-folder': () => ({
    what: 'Tämä on linkki sisältökansion ulkopuolelle.',
    cure: 'Siirrä itse tiedosto tähän. Rulla ei lue mitään sisältökansion ulkopuolelta.',
  }),
  'file-unreadable': ({ facts }) => ({
    what: `Tätä ei voi avata: ${UNREADABLE[fact(facts, 'why')] ?? `järjestelmän ilmoitus on ${fact(facts, 'why')}`}.`,
    cure: 'Korjaa tai poista se.',
  }),
  'file-too-large': ({ facts }) => ({
    what: `Tiedoston koko on ${kilobytes(facts.size)}; enintään ${kilobytes(facts.most)}.`,
    cure: 'Tarkista, että tiedosto on oikea. Suunnitelma on muutama sivu tekstiä; luvut voi jakaa vuosittain.',
  }),
  'file-empty': () => ({ what: 'Tiedosto on tyhjä.', cure: 'Kirjoita sen kentät tai poista se.' }),
  'not-utf-8': ({ facts }) => ({
    what:
      facts['encoding'] === undefined
        ? 'Tästä eteenpäin tiedosto ei ole UTF-8-tekstiä.'
        : `Tiedoston merkistö on ${fact(facts, 'encoding')}, ei UTF-8.`,
    cure: 'Tallenna tiedosto uudelleen UTF-8-muodossa.',
  }),
  'forbidden-character': ({ facts }) => ({
    what: `Tässä on ${CHARACTER[facts.kind]} (${fact(facts, 'code')}).`,
    cure: 'Poista se, ja kirjoita sen ympäriltä sanat uudelleen, jos ne on liitetty muualta.',
  }),
  'mixed-script': ({ facts }) => ({
    what: `Sanassa "${fact(facts, 'value')}" on sekaisin latinalaisia ja niiden näköisiä kyrillisiä tai kreikkalaisia kirjaimia.`,
    cure: 'Kirjoita koko sana samalla kirjaimistolla, muuten sitä ei löydä hakemalla.',
  }),
  'frontmatter-missing': () => ({
    what: 'Tiedosto ei ala kentillä.',
    cure: 'Kirjoita ensimmäiselle riville ---, sen alle kentät ja niiden jälkeen omalle rivilleen ---.',
  }),
  'frontmatter-unclosed': () => ({
    what: 'Kentät alkavat rivillä ---, mutta mikään rivi --- ei päätä niitä.',
    cure: 'Kirjoita --- omalle rivilleen viimeisen kentän jälkeen.',
  }),
  'frontmatter-twice': () => ({
    what: 'Tässä on toinen kenttien lohko, jota ei luettaisi.',
    cure: 'Siirrä kaikki kentät ensimmäiseen lohkoon. Jos kenttien välissä on rivi ---, poista se.',
  }),
  'csv-syntax': () => ({
    what: 'Rivejä ei voi erottaa tästä eteenpäin: lainausmerkki puuttuu tai on liikaa.',
    cure: 'Kirjoita lainausmerkki arvon molempiin päihin, jos siinä on pilkku, eikä muualle.',
  }),
  'csv-header': ({ facts, nearest }) => ({
    what:
      facts['value'] === undefined
        ? `Otsikkoriviltä puuttuu ${ja(factList(facts, 'missing'))}.`
        : `Saraketta "${fact(facts, 'value')}" ei tunneta tässä, tai se on kahdesti.`,
    cure: `${meant(nearest)}Kirjoita myynnille account,month,amount (ja salesperson, offering), käytetyille investoinneille account,quarter,money,hours.`,
  }),
  'csv-columns': ({ facts }) => ({
    what: `Rivillä on ${fact(facts, 'found')} arvoa, otsikkorivillä ${fact(facts, 'expected')}.`,
    cure: 'Kirjoita pilkku jokaisen arvon väliin, myös tyhjien, ja piste ennen desimaaleja.',
  }),
  'csv-value': ({ facts }) => ({
    what:
      fact(facts, 'value') === ''
        ? `${fact(facts, 'field')} on tyhjä.`
        : `${fact(facts, 'field')} on "${fact(facts, 'value')}", joka ei ole pelkkä luku.`,
    cure: 'Kirjoita pelkät numerot ja piste ennen desimaaleja: 125000 tai 125000.50.',
  }),
  'snapshot-name': ({ facts }) =>
    facts['quarter'] === undefined
      ? {
          what: `"${fact(facts, 'name')}" ei ole kvartaalin nimi.`,
          cure: 'Nimeä tiedosto kvartaalin mukaan: sinetti on 2026-Q3.json ja sen korjaukset 2026-Q3.notes.yaml.',
        }
      : {
          what: `Tiedoston nimi on ${fact(facts, 'name')}, mutta sen sisältö on sinetöity kvartaalina ${fact(facts, 'quarter')}.`,
          cure: `Anna tiedostolle takaisin nimi ${fact(facts, 'quarter')}.json.`,
        },
  'snapshot-unreadable': ({ facts }) => ({
    what: `Kvartaalin ${fact(facts, 'quarter')} sinettiä ei voi lukea.`,
    cure: 'Palauta tiedosto sellaisena kuin se sinetöitiin, esimerkiksi gitistä. Sinetin kirjoittaa komento npm run seal, ei koskaan ihminen.',
  }),
  'snapshot-altered': ({ facts }) => ({
    what: `Kvartaalin ${fact(facts, 'quarter')} sinettiä on muutettu kirjoittamisen jälkeen: tarkiste on ${fact(facts, 'hash')}…, sisällöstä tulee ${fact(facts, 'found')}….`,
    cure: `Palauta tiedosto sellaisena kuin se sinetöitiin, esimerkiksi gitistä. Luvun korjaus kirjataan huomautuksena tiedostoon snapshots/${fact(facts, 'quarter')}.notes.yaml.`,
  }),
  'snapshot-version': ({ facts }) => ({
    what: `Kvartaalin ${fact(facts, 'quarter')} sinetti on versiota ${fact(facts, 'version')}; tämä Rulla lukee versioon ${fact(facts, 'newest')} asti.`,
    cure: 'Käytä sitä Rullaa, jolla kvartaali sinetöitiin, tai uudempaa.',
  }),
} satisfies Partial<ReadingWords>;
