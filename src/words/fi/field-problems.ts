import type { YamlFeature } from '#domain/checks/reading-facts.ts';
import { fieldHint } from '../field-hint.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import budgetFields from './budget-fields.json' with { type: 'json' };
import companyFields from './company-fields.json' with { type: 'json' };
import planFields from './plan-fields.json' with { type: 'json' };
import { tai, ja, meant, SYNTAX, SYNTAX_CURE } from './reading-phrases.ts';

const hints = { ...budgetFields, ...companyFields, ...planFields };
const FEATURE: Record<YamlFeature, string> = {
  alias: 'viittaus',
  anchor: 'ankkuri',
  tag: 'tyyppimerkintä',
  merge: 'yhdistämisavain',
  documents: 'toinen dokumentti',
  directive: 'ohjausrivi',
  key: 'kentän nimi, joka ei ole pelkkä nimi',
};
const EXPECTED: Record<string, string> = {
  string: 'teksti',
  number: 'luku',
  int: 'kokonaisluku',
  boolean: 'true tai false',
  array: 'luettelo',
  object: 'ryhmä kenttiä',
  record: 'ryhmä lukuja jaksoittain',
};
const RECEIVED: Record<string, string> = {
  string: 'teksti',
  number: 'luku',
  boolean: 'true tai false',
  array: 'luettelo',
  object: 'ryhmä kenttiä',
};
const TYPE_CURE: Record<string, string> = {
  string: 'Kirjoita arvo lainausmerkkeihin ("…"), jos se on tarkoitettu tekstiksi.',
  number: 'Kirjoita pelkät numerot ja piste ennen desimaaleja: 125000 tai 125000.50.',
  int: 'Kirjoita kokonaisluku ilman lainausmerkkejä.',
  boolean: 'Kirjoita true tai false ilman lainausmerkkejä.',
  array: 'Kirjoita hakasulkeisiin, [yksi, kaksi], tai kukin omalle rivilleen viivan perään.',
  object: 'Kirjoita kentät sisennettyinä alle tai aaltosulkeisiin samalle riville.',
  record: 'Kirjoita jaksot ja luvut aaltosulkeisiin: { 2026-Q3: 210000 }.',
};

/** Words for each rule about the fields of a file. */
export const fieldProblems = {
  'yaml-syntax': ({ facts }) => ({
    what: `${SYNTAX[fact(facts, 'code')] ?? 'Kenttiä ei voi lukea tästä eteenpäin.'} Rivi on: ${fact(facts, 'value')}`,
    cure:
      SYNTAX_CURE[fact(facts, 'code')] ??
      'Katso tätä ja edellistä riviä: kaksoispiste, lainausmerkki, sulje tai sisennys on väärin.',
  }),
  'yaml-feature': ({ facts }) => ({
    what: `Tässä on ${FEATURE[facts.what]}, jota suunnitelmissa ei käytetä${facts['value'] ? `: ${fact(facts, 'value')}` : ''}.`,
    cure: 'Kirjoita itse arvo; lainausmerkkeihin ("…"), jos se alkaa merkillä &, * tai !.',
  }),
  'yaml-too-deep': ({ facts }) => ({
    what: `Kenttiä on sisäkkäin yli ${fact(facts, 'most')} tasoa.`,
    cure: 'Vähennä sulkeita ja sisennyksiä; mikään kenttä ei tarvitse yli kuutta tasoa.',
  }),
  'duplicate-field': ({ facts }) => ({
    what: `Kenttä ${fact(facts, 'field')} on samassa ryhmässä kahdesti.`,
    cure: 'Jätä niistä toinen.',
  }),
  'reserved-field': ({ facts }) => ({ what: `Kentän nimi ei voi olla ${fact(facts, 'field')}.`, cure: 'Poista se.' }),
  'number-not-plain': ({ facts }) => ({
    what: `Merkinnän ${fact(facts, 'value')} voi lukea useammaksi kuin yhdeksi luvuksi.`,
    cure: 'Kirjoita pelkät numerot ja piste ennen desimaaleja, enintään 15 numeroa; lainausmerkkeihin ("…"), jos se on tekstiä.',
  }),
  'unknown-field': ({ facts, nearest }) => ({
    what: `Kenttää ${fact(facts, 'field')} ei ole${fact(facts, 'of') === '' ? '' : ` ryhmässä ${fact(facts, 'of')}`}.`,
    cure: nearest === undefined ? `Kentät ovat tässä ${ja(factList(facts, 'allowed'))}.` : meant(nearest).trim(),
  }),
  'missing-field': ({ facts }) => ({
    what: `Kenttä ${fact(facts, 'field')} puuttuu.`,
    cure: `Lisää ${fact(facts, 'field')}. ${facts['allowed'] ? `Kirjoita ${tai(factList(facts, 'allowed'))}.` : (fieldHint(hints, facts.hint) ?? '')}`.trim(),
  }),
  'empty-field': ({ facts }) => ({
    what: `Kentän ${fact(facts, 'field')} perässä ei ole mitään.`,
    cure: `${facts['allowed'] ? `Kirjoita ${tai(factList(facts, 'allowed'))}` : 'Kirjoita arvo'} tai poista rivi.`,
  }),
  'wrong-type': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field') || 'Tämä'} on ${facts['value'] === undefined ? (RECEIVED[fact(facts, 'received')] ?? 'muuta') : fact(facts, 'received') === 'string' ? `"${fact(facts, 'value')}"` : fact(facts, 'value')}; sen pitää olla ${facts['allowed'] ? tai(factList(facts, 'allowed').map((word) => EXPECTED[word] ?? word)) : (EXPECTED[fact(facts, 'expected')] ?? 'kirjoitettu toisin')}.`,
    cure:
      meant(nearest) +
      (TYPE_CURE[fact(facts, 'expected')] ??
        `Kirjoita ${tai(factList(facts, 'allowed').map((word) => EXPECTED[word] ?? word))}.`),
  }),
  'unknown-value': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} ${facts['value'] === undefined ? 'ei ole yksi sana' : `on "${fact(facts, 'value')}"`}.`,
    cure: `${meant(nearest)}Kirjoita ${tai(factList(facts, 'allowed'))}.`,
  }),
  'text-too-long': ({ facts }) => ({
    what: `Kentässä ${fact(facts, 'field')} on ${fact(facts, 'length')} merkkiä; enintään ${fact(facts, 'most')}.`,
    cure: 'Tiivistä; suunnitelman tekstiosassa on tilaa pidemmälle.',
  }),
  'number-out-of-range': ({ facts }) => ({
    what: `${fact(facts, 'field')} on ${fact(facts, 'value')}; ${facts['most'] === undefined ? 'vähintään' : 'enintään'} ${fact(facts, facts['most'] === undefined ? 'least' : 'most')}.`,
    cure: 'Kirjoita luku, joka on rajoissa.',
  }),
  'list-too-short': ({ facts }) => ({
    what: `Kentässä ${fact(facts, 'field')} on liian vähän rivejä; vähintään ${fact(facts, 'least')}.`,
    cure: 'Lisää rivi, tai poista tiedosto, jos lueteltavaa ei ole.',
  }),
  'invalid-id': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} on "${fact(facts, 'value')}", joka ei käy tunnukseksi.`,
    cure: `${meant(nearest)}Käytä pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysviivoja: petri-salmela, n1.`,
  }),
  'invalid-date': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} on "${fact(facts, 'value')}", ${/^(?:0|1[0-8]|2[2-9]|[3-9])\d+-\d\d-\d\d$/.test(fact(facts, 'value')) ? 'joka ei ole vuosien 1900 ja 2199 välissä' : 'jota ei ole kalenterissa'}.`,
    cure: `${meant(nearest)}Kirjoita vuosi, kuukausi ja päivä: 2026-09-30.`,
  }),
  'invalid-month': ({ facts }) => ({
    what: `${fact(facts, 'field')} on "${fact(facts, 'value')}", joka ei ole kuukausi.`,
    cure: 'Kirjoita vuosi ja kuukausi: 2026-09.',
  }),
  'invalid-quarter': ({ facts, nearest }) => ({
    what: `Kentässä ${fact(facts, 'field')} on "${fact(facts, 'value') || fact(facts, 'field')}", joka ei ole kvartaali.`,
    cure: `${meant(nearest)}Kirjoita tilikausi ja kvartaali: 2026-Q3. Koko vuoden rahasumman voi kirjoittaa 2026.`,
  }),
  'invalid-due': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} on "${fact(facts, 'value')}", jollaista aikaa ei ole.`,
    cure: `${meant(nearest)}Kirjoita päivä, kuukausi tai kvartaali: 2026-09-30, 2026-09 tai 2026-Q3.`,
  }),
  'invalid-address': ({ facts }) => ({
    what: `${fact(facts, 'field')} on "${fact(facts, 'value')}", joka ei ole verkko-osoite.`,
    cure: 'Kirjoita koko osoite alusta asti: https://…',
  }),
  'empty-text': ({ facts }) => ({
    what: `${fact(facts, 'field')} on tyhjä.`,
    cure: 'Kirjoita teksti tai poista rivi.',
  }),
  'never-shared': ({ facts }) => ({
    what:
      facts['in'] === 'text'
        ? `${fact(facts, 'what')} ja <Shared> ovat sisäkkäin; asiakas ei koskaan näe komponenttia ${fact(facts, 'what')}.`
        : `${fact(facts, 'what')}: tätä ei voi koskaan jakaa asiakkaalle.`,
    cure:
      facts['in'] === 'text'
        ? 'Kirjoita <Shared>-osaan pelkkänä tekstinä se, minkä asiakas saa lukea, ja muu sen ulkopuolelle.'
        : `Poista merkintä. Jakaa voi näitä: ${listed(factList(facts, 'allowed'), 'ja')}.`,
  }),
  'period-overlap': ({ facts }) => ({
    what: `Jakso ${fact(facts, 'path').split('.').at(-1)} menee päällekkäin toisen kanssa: sama aika on annettu sekä vuotena että kvartaalina.`,
    cure: 'Jätä joko vuosi tai sen kvartaalit; muuten ei tiedetä, kumpi pätee.',
  }),
  'amount-decimals': ({ facts }) => ({
    what: `Summassa ${fact(facts, 'value')} on enemmän desimaaleja kuin valuutassa, jossa niitä on ${fact(facts, 'decimals')}.`,
    cure: 'Pyöristä summa.',
  }),
  'amount-range': ({ facts }) => ({
    what: `Summa ${fact(facts, 'value')} on liian suuri ollakseen totta.`,
    cure: 'Kirjoita summa valuutan kokonaisina yksikköinä, ei sentteinä.',
  }),
  'unknown-currency': ({ facts }) => ({
    what: `Valuuttaa "${fact(facts, 'value')}" ei ole.`,
    cure: 'Kirjoita kolmikirjaiminen ISO-koodi: EUR, SEK, USD.',
  }),
  'unknown-time-zone': ({ facts, nearest }) => ({
    what: `Aikavyöhykettä "${fact(facts, 'value')}" ei ole.`,
    cure:
      nearest === undefined
        ? 'Kirjoita sen nimi IANA-luettelon mukaan, maanosa ja kaupunki: Europe/Helsinki, America/New_York, UTC.'
        : `Kirjoita ${nearest}.`,
  }),
} satisfies Partial<ReadingWords>;
