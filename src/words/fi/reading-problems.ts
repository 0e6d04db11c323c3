import type { BodyLimit, EntryKind, ReadingFacts, YamlFeature } from '#domain/checks/reading-facts.ts';
import { fieldHint } from '../field-hint.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import budgetFields from './budget-fields.json' with { type: 'json' };
import companyFields from './company-fields.json' with { type: 'json' };
import planFields from './plan-fields.json' with { type: 'json' };

const hints = { ...budgetFields, ...companyFields, ...planFields };
const tai = (words: readonly string[]) => listed(words, 'tai');
const ja = (words: readonly string[]) => listed(words, 'ja');
const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Tarkoititko ${nearest}? `);
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
const FEATURE: Record<YamlFeature, string> = {
  alias: 'viittaus',
  anchor: 'ankkuri',
  tag: 'tyyppimerkintä',
  merge: 'yhdistämisavain',
  documents: 'toinen dokumentti',
  directive: 'ohjausrivi',
  key: 'kentän nimi, joka ei ole pelkkä nimi',
};
const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'Sisennys ei sovi ympäröiviin riveihin.',
  TAB_AS_INDENT: 'Rivi on sisennetty sarkaimella.',
  MISSING_CHAR: 'Lopettava lainausmerkki, sulje, pilkku tai kaksoispiste puuttuu.',
  BLOCK_AS_IMPLICIT_KEY: 'Arvossa on kaksoispiste ja väli, tai edellinen rivi on jäänyt kesken.',
  MULTILINE_IMPLICIT_KEY: 'Kentän perästä puuttuu kaksoispiste, tai teksti jatkuu seuraavalle riville.',
  BAD_SCALAR_START: 'Teksti alkaa merkillä, joka tarkoittaa tässä muuta.',
  BAD_DQ_ESCAPE: 'Lainausmerkkien ("…") sisällä on kenoviiva.',
  UNCLOSED: 'Tästä alkaa lainausmerkki tai sulje, jota ei suljeta.',
  CONFLICT: 'Tässä on vierekkäin kaksi versiota, eikä kumpaakaan ole valittu.',
};
const SYNTAX_CURE: Record<string, string> = {
  TAB_AS_INDENT: 'Sisennä välilyönneillä.',
  BAD_INDENT: 'Sisennä saman ryhmän kentät yhtä monella välilyönnillä.',
  BLOCK_AS_IMPLICIT_KEY: 'Kirjoita teksti, jossa on kaksoispiste, lainausmerkkeihin ("…").',
  BAD_SCALAR_START: 'Kirjoita teksti lainausmerkkeihin ("…").',
  UNCLOSED: 'Sulje se arvon lopussa.',
  CONFLICT: 'Jätä oikeat rivit ja poista muut sekä rivit <<<<<<<, ======= ja >>>>>>>.',
  BAD_DQ_ESCAPE: "Käytä puolilainausmerkkejä ('…') tai kirjoita kenoviiva kahdesti.",
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

export const readingProblems: ReadingWords = {
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
};
