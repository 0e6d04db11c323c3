import type { en } from '../en/index.ts';

export const personalData: typeof en.personalData = {
  title: (account) => `Mitä asiakkaan ${account} ihmisistä on kirjattu`,
  intro:
    'Kaikki, mitä suunnitelma, sen tarkastelut ja sinetöidyt kvartaalit kertovat kustakin ihmisestä, tiedostoineen ja riveineen. Valitse henkilö, kun haluat nähdä, tulostaa tai luovuttaa vain hänen tietonsa.',
  everyone: 'Kaikki',
  whole: 'Muutkin suunnitelmat käy läpi komento:',
  linkOf: 'Mitä kustakin on kirjattu',
  fields: {
    id: 'Lyhyt tunnus',
    name: 'Nimi',
    title: 'Tehtävä',
    since: 'Tehtävässä alkaen',
    unit: 'Yksikkö',
    crmId: 'Yhteystieto CRM:ssä',
    roles: 'Rooli',
    influence: 'Vaikutusvalta',
    attitude: 'Asenne',
    basis: 'Mitä nähtiin',
    asOf: 'Arvioitu',
    history: 'Aiempi arvio',
    needs: 'Henkilölle tärkeä tarve',
    personalWin: 'Oma hyöty',
    approach: 'Lähestymistapa',
    counterpart: 'Vastinpari',
    relationship: 'Suhteen taso',
    lastContact: 'Viimeisin yhteydenpito',
    reportsTo: 'Esihenkilö',
    influences: 'Häntä kuuntelee',
  },
  parts: { attitude: 'asenne', asOf: 'arvioitu', basis: 'mitä nähtiin', now: 'nyt', wanted: 'tavoite' },
  how: {
    entry: 'Tiedot',
    reference: 'Viittaa henkilöön',
    mention: 'Mainitsee henkilön',
    sealed: 'Sinetöity kvartaali',
  },
  references: {
    reportsTo: 'On henkilön alainen',
    influences: 'Häntä tämä henkilö kuuntelee',
    relationship: 'Toimenpiteen vaikutus henkilöön',
    promises: 'Henkilölle annettu lupaus',
    touches: 'Henkilöä koskeva muutos',
    body: 'Nimetty tekstissä',
  },
  columns: { what: 'Mikä', value: 'Kirjattuna', place: 'Missä' },
  caption: (name) => `Mitä henkilöstä ${name} on kirjattu`,
  judged: (on, until) =>
    until === undefined
      ? `Arvioitu ${on}. Asiakasluokka ei aseta rajaa.`
      : `Arvioitu ${on}; arvio on voimassa ${until} asti.`,
  expired: (on, until) => `Arvioitu ${on}; arvio vanheni ${until}, ja se on tehtävä uudelleen tai poistettava.`,
  undated: 'Arviolla ei ole päiväystä.',
  none: 'Suunnitelmassa ei ole tämän asiakkaan ihmisiä.',
  others: 'Maininnat muissa suunnitelmissa',
  sealedNote: 'Sinetöidyissä kvartaaleissa on lyhyt tunnus ja arviot, ei henkilön nimeä.',
  history: (commits) =>
    `Tiedostojen historiassa on aiempia versioita: nimi esiintyy ${commits === 1 ? 'yhdessä muutoksessa' : `${commits} muutoksessa`}.`,
  removed: 'poistettu henkilö',

  unknown: (asked) => `Suunnitelmissa ei ole henkilöä "${asked}".`,
  nearest: (name, reference) => `Tarkoititko: ${name} (${reference})?`,
  several: (asked, candidates) => `Henkilöitä "${asked}" on useita. Nimeä yksi asiakkaineen: ${candidates}`,
  contentFaulty: (errors) =>
    `Sisällössä on ${errors === 1 ? 'virhe' : `${errors} virhettä`}. Korjaa ensin ${errors === 1 ? 'se' : 'ne'} (npm run check), sillä vasta sitten tiedetään, mikä henkilöön viittaa.`,
  noPromisee: (asked, account) =>
    `--promises-to "${asked}" ei ole kukaan muu asiakkaan ${account} suunnitelman ihmisistä.`,

  would: (name, account, files) =>
    `Henkilön ${name} (${account}) unohtaminen muuttaisi ${files === 1 ? 'yhtä tiedostoa' : `${files} tiedostoa`}. Mitään ei ole kirjoitettu.`,
  has: (name, account, files) =>
    `${name} (${account}) on unohdettu: ${files === 1 ? 'yksi tiedosto' : `${files} tiedostoa`} muuttui.`,
  promiseGoes: (promise, due, isOpen) =>
    `Myös hänelle annettu lupaus poistuu: "${promise}" (${due}${isOpen ? ', vielä avoin' : ''}). Lupaus säilyy, kun lisäät valitsimen --promises-to ja suunnitelman toisen henkilön.`,
  unsure: 'Nimet, jotka voivat olla jonkun toisen, jätetään ennalleen. Katso jokainen:',
  breaks: 'Ilman tätä henkilöä sisältö ei läpäisisi tarkistusta. Mitään ei ole kirjoitettu:',
  sealed: (quarters, id) =>
    `Sinetöityihin kvartaaleihin ei kosketa (${quarters}). Niissä on luvut ja arviot tunnuksella "${id}", ei nimeä; niiden sivuilla lukee nyt "poistettu henkilö".`,
  idIsName: (id) =>
    `Tunnus "${id}" on kuitenkin itse tehty nimestä, eikä sinettiä voi kirjoittaa uudelleen. Tiedoston lukija voi arvata, ketä se tarkoittaa.`,
  rebuild:
    'Rakenna sivusto uudelleen: sivut, haku ja datatiedostot tehdään sisällöstä, ja vanhan sivuston kopioissa henkilö on yhä.',
  gitNone: 'Sisällöllä ei ole git-historiaa, jonka täältä voisi lukea.',
  gitHolds: (commits, first, last) =>
    `Git-historiassa henkilö on yhä: nimi esiintyy ${commits === 1 ? 'yhdessä muutoksessa' : `${commits} muutoksessa`} (${first}–${last}), ja nyt tekemäsi muutos näyttää, mitä poistettiin.`,
  gitHow: (
    name,
    path,
  ) => `Nimen poistaminen myös historiasta vaatii kaikkien tekijöiden suostumuksen, sillä jokainen muutos saa uuden tunnuksen. Tee se uudessa kloonissa, kun git-filter-repo on asennettu:
  printf '%s\\n' '${name}==>poistettu henkilö' > names.txt
  git filter-repo --replace-text names.txt
  git push --force --all && git push --force --tags
Lisää names.txt-tiedostoon rivi jokaisesta nimen muusta muodosta, jota teksteissä käytetään. Tämä korvaa sanoja; arviot jäävät. Suunnitelman kaikki vanhat versiot poistaa
  git filter-repo --invert-paths --path ${path}
minkä jälkeen tiedosto viedään uudelleen. Pyydä sitten kaikkia poistamaan kloonit ja kloonaamaan uudelleen, ja pyydä säilytyspalvelua poistamaan vanhat muutospyynnöt, haarautumat ja välimuistit. Varmuuskopiot säilyttävät tietonsa, kunnes ne vanhenevat.`,
};
