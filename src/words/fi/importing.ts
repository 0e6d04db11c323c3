import type { importing as english } from '../en/importing.ts';

export const importing: typeof english = {
  notAssigned: 'Ei vastuuhenkilöä',
  unclassified: 'Luokittelematta',
  salesPlanOf: 'Myyntisuunnitelma, {name}',
  refused: 'Mitään ei tuotu: korjattavia kohtia {count}.',
  refusedDetail: 'Kansioon {folder} ei kirjoitettu mitään.',
  newFile: 'uusi',
  changedFile: 'muuttui',
  counts: {
    offerings: 'tarjoomia lisätty: {count}',
    people: 'ihmisiä lisätty: {count}',
    teams: 'tiimejä lisätty: {count}',
    customers: 'asiakkaita lisätty: {count}',
    targets: 'tavoitteita asetettu: {count}',
    crmLinks: 'CRM-tunnuksia lisätty: {count}',
    rowsAdded: 'rivejä lisätty: {count}',
    rowsRemoved: 'rivejä poistettu: {count}',
  },
  nothingToChange: 'Ei muutettavaa: kaikki on jo kansiossa {folder}.',
  wouldChange:
    'Kansio {folder} muuttuisi: uusia tiedostoja {created}, muuttuvia {changed}, ennallaan {unchanged}. Mitään ei kirjoitettu.',
  hasChanged: 'Tuotu kansioon {folder}: uusia tiedostoja {created}, muuttuneita {changed}, ennallaan {unchanged}.',
  rowsLeftOut: 'Rivejä jäi pois: {count}. Ne on lueteltu yllä; korjaa ne ja tuo uudelleen.',
  line: 'rivi {line}',
  note: 'huomaa',
  moreOfTheSame: '… ja {count} muuta samanlaista.',
  nearest: ' Tarkoititko ”{nearest}”?',
  findings: {
    'no-exports': 'Kansiossa ei ole yhtään vientitiedostoa. Lisää ainakin yksi näistä: {known}.',
    'file-too-large': 'Tiedoston koko on {size} Mt; enintään {most} Mt. Vie lyhyempi ajanjakso.',
    'no-text':
      'Tiedosto on työkirja tai PDF, vaikka sen nimi on CSV-tiedoston. Avaa se siinä ohjelmassa, jolla se on tehty, ja tallenna se muodossa ”CSV UTF-8”.',
    'not-utf8':
      'Tiedosto ei ole UTF-8-muotoa, eikä merkistöä voi päätellä varmasti. Tallenna se muodossa ”CSV UTF-8” tai kirjoita columns.yaml-tiedostoon tämän tiedoston kohdalle: format: {{ encoding: windows-1252 }}',
    'encoding-taken':
      'Tiedosto ei ole UTF-8-muotoa; se on luettu merkistönä {encoding}. Jos nimet näyttävät vääriltä, kirjoita toinen merkistö columns.yaml-tiedoston kohtaan format.',
    'looks-like-utf16':
      'Tiedostossa on nollatavuja: se on UTF-16-muotoa ilman tavujärjestysmerkkiä tai ei ole tekstiä. Tallenna se muodossa ”CSV UTF-8” tai kirjoita columns.yaml-tiedostoon tämän tiedoston kohdalle: format: {{ encoding: utf-16le }}',
    'broken-quotes':
      'Tästä alkaa lainausmerkki, joka ei pääty niin kuin pitää, joten sarakkeita ei voi erottaa. Kahdenna tekstin sisällä olevat lainausmerkit tai vie tiedosto uudelleen.',
    'empty-export': 'Tiedosto on tyhjä. Jätä se pois tai vie se uudelleen.',
    'heading-missing':
      'Kentälle {field} ei löytynyt otsikkoa. Otsikot ovat: {headings}. Nimeä oikea columns.yaml-tiedostossa tämän tiedoston kohdalla: {first}: Sarakkeen otsikko',
    'heading-missing-mapped':
      'columns.yaml sanoo, että {field} on otsikon ”{heading}” alla, mutta sellaista otsikkoa ei ole. Otsikot ovat: {headings}.',
    'heading-choice':
      'Moni sarake voisi olla {field}: {choices}. Valitse yksi columns.yaml-tiedostossa tämän tiedoston kohdalla: {field}: {heading}',
    'heading-twice':
      'Otsikko ”{heading}” on tiedostossa kahdesti, joten kenttää {field} ei voi tietää. Nimeä toinen sarake uudelleen.',
    'heading-two-fields':
      'Otsikko ”{heading}” voisi olla sekä {other} että {field}. Sano columns.yaml-tiedostossa, kumpi on kumpi; kaikki otsikot: {headings}.',
    'headings-in-two-delimiters':
      'Tiedoston voi lukea usealla erottimella ({delimiters}). Valitse yksi columns.yaml-tiedostossa tämän tiedoston kohdalla: format: {{ delimiter: ";" }}',
    'lines-before-headings': 'Otsikoita edeltäneet rivit ohitettiin: {lines}.',
    'lines-after-rows': 'Viimeisen rivin jäljessä olevat raportin loppurivit ohitettiin: {lines}.',
    'heading-twice-left':
      'Otsikko ”{heading}” on tiedostossa kahdesti, joten kenttä {field} jäi pois. Nimeä toinen sarake uudelleen, jos haluat sen mukaan.',
    'columns-broken':
      'Sarakekarttaa ei voi lukea tästä rivistä alkaen: {value} – Kaksoispiste, lainausmerkki, sulje tai sisennys on väärin, tai jokin nimi on kahdesti. Kartta kirjoitetaan näin: accounts: {{ id: Account ID, name: Account Name }}',
    'columns-unknown-file':
      '”{name}” ei ole vientitiedosto. Kirjoita jokin näistä: {known}, ja sen kentät: accounts: {{ id: Account ID }}',
    'columns-unknown-field': '”{field}” ei ole tiedoston {kind} kenttä. Kirjoita jokin näistä: {known}.',
    'columns-not-text': 'Kentän ”{field}” jälkeen kuuluu otsikko tavallisena tekstinä.',
    'columns-not-fields': 'Kohdan ”{kind}” jälkeen kuuluvat sen kentät: {kind}: {{ id: Account ID }}',
    'columns-bad-format':
      'Muotoa ”{name}: {value}” ei ymmärretä. Tunnetut: decimal "." tai ",", date kuten d.m.yyyy, delimiter "," ";" tab "|", encoding kuten windows-1252 tai macintosh.',
    'decimal-choice':
      '”{written}” voi tarkoittaa kahta eri summaa, eikä mikään muu tiedostossa ratkaise. Valitse columns.yaml-tiedostossa: {kind}: {{ format: {{ decimal: "," }} }} tai decimal: "."',
    'decimal-conflict':
      '”{written}” käyttää desimaalipistettä ja ”{otherWritten}” rivillä {otherLine} desimaalipilkkua. Yhdessä tiedostossa on yksi tapa; korjaa tiedosto.',
    'date-choice':
      '”{written}” voi tarkoittaa kahta eri päivää, eikä mikään muu tiedostossa ratkaise. Valitse columns.yaml-tiedostossa yksi näistä: {kind}: {{ format: {{ date: {formats} }} }}',
    'date-conflict':
      '”{written}” ei sovi tapaan, jolla päivät on sitä ennen kirjoitettu, kuten ”{otherWritten}” rivillä {otherLine}. Yhdessä tiedostossa on yksi tapa; korjaa tiedosto.',
    'too-many-cells':
      'Rivillä on {cells} solua mutta otsikoita {headings}: erotin on tekstin sisällä ilman lainausmerkkejä.',
    'bad-amount': '”{value}” ei ole summa tämän tiedoston tapaan.',
    'no-amount': 'Summa puuttuu.',
    'bad-date': '”{value}” ei ole päivä tämän tiedoston tapaan.',
    'no-date': 'Päivä puuttuu.',
    'amount-too-large': 'Asiakkaan {account} summa kuussa {month} on suurempi kuin yksi rivi saa olla.',
    'other-currency':
      'Summat ovat valuutassa {mark}, mutta yritys laskee valuutassa {currency}. Yrityksellä on yksi valuutta; vie tiedot valuutassa {currency} tai anna uudelle kansiolle --currency.',
    'currency-conflict':
      'Osa summista on valuutassa {mark}, osa valuutassa {currency}. Yrityksellä on yksi valuutta; vie kaikki samassa.',
    'currency-choice': 'Merkki {mark} tarkoittaa useaa valuuttaa ({choices}). Valitse yksi valitsimella --currency.',
    'currency-taken':
      'Summissa on merkki {mark}; tulkittu valuutaksi {currency}. Muun voi sanoa valitsimella --currency.',
    'no-id': 'Rivillä ei ole asiakkaan tunnusta.',
    'no-account': 'Rivillä ei ole asiakkaan tunnusta eikä nimeä, joten ei tiedetä, kenen henkilö on kyseessä.',
    'no-name': 'Rivillä ei ole nimeä.',
    'text-too-long': 'Kentässä {field} on {length} merkkiä; enintään {most}.',
    'id-twice': 'Tunnus ”{id}” oli jo rivillä {other} eri asialla.',
    'row-twice': 'Sama rivi oli jo rivillä {other}; se lasketaan kerran.',
    'mixed-letters':
      '”{value}” sekoittaa latinalaisia kirjaimia toisen kirjaimiston näköiskirjaimiin. Kirjoita se yhdellä kirjaimistolla.',
    'characters-removed': 'Kentästä {field} poistettiin näkymättömiä tai ohjausmerkkejä.',
    'value-left-out': '”{value}” ei ole luku kenttään {field}; rivi tuotiin ilman sitä.',
    'field-left-out': '”{value}” on liian pitkä tai ei sovi kenttään {field}; rivi tuotiin ilman sitä.',
    'ambiguous-seller': 'Nimi ”{value}” sopii usealle omista ihmisistä; myynti säilyy ilman myyjää.',
    'unknown-account': 'Tunnuksella tai nimellä ”{value}” ei löydy asiakasta.',
    'ambiguous-account': 'Nimi ”{value}” sopii usealle asiakkaalle. Käytä CRM-tunnusta.',
    'unknown-segment':
      'Asiakasluokkaa ”{value}” ei ole. Tunnetut: {known}. Kirjoita uudelle luokalle ensin segments/<tunnus>.yaml.',
    'unknown-person-made': '”{value}” ei ole tiimissä; lisätty ilman yksikköä tiedostoon team/unassigned.yaml.',
    'ambiguous-person': 'Nimi ”{value}” sopii usealle omista ihmisistä; asiakas jää ilman vastuuhenkilöä.',
    'unknown-parent': 'Asiakkaan {account} emoasiakas ”{value}” ei ole asiakkaiden joukossa; jätetty pois.',
    'parent-cycle': '{account} olisi itsensä emoasiakas, kun emona on ”{value}”; jätetty pois.',
    'unknown-manager': 'Henkilön {person} esihenkilö ”{value}” ei ole tiimissä tai heitä on monta; jätetty pois.',
    'manager-cycle': '{person} olisi oma esihenkilönsä, kun esihenkilönä on ”{value}”; jätetty pois.',
    'no-owner': 'Asiakkaalla {account} ei ole vastuuhenkilöä; se on kohdassa ”Ei vastuuhenkilöä”.',
    'account-kept-by-crm-id':
      'Tunnuksella ”{value}” ei löydy asiakasta. Myynti säilyy tällä tunnuksella ({count} riviä) ja pysyy poissa kaikista summista, kunnes asiakas tunnetaan.',
    'account-id-taken':
      'Tunnusta ”{value}” ei ole yhdelläkään CRM:n asiakkaalla, mutta toinen asiakas on täällä sen niminen. Tuo ensin accounts.csv.',
    'unknown-target-of': 'Nimellä ”{value}” ei löydy ketään eikä mitään.',
    'target-of-nothing': 'Tavoitteella ei ole henkilöä, tiimiä, yksikköä eikä asiakasluokkaa.',
    'target-of-two': 'Tavoite on sekä asiakasluokan että jonkun muun. Kirjoita kaksi riviä.',
    'ambiguous-target-of': 'Nimi ”{value}” sopii usealle. Käytä tunnusta.',
    'plan-differs':
      '{account}: {field} on suunnitelmassa ”{plan}” ja viennissä ”{export}”. Suunnitelma jää ennalleen; muuta se käsin, jos vienti on oikeassa.',
    'contact-details-left': 'Sähköpostiosoitteet ja puhelinnumerot jäävät tarkoituksella CRM:ään.',
    'finances-need-day':
      'Asiakkaiden ({count}) liikevaihtoa ja henkilöstömäärää käytettiin luokitteluun mutta ei kirjoitettu: luvut vaativat päivän, jona ne luettiin. Anna se valitsimella --as-of.',
    'finances-account-plans-only':
      'Liikevaihto ja henkilöstömäärä kirjoitetaan vain asiakassuunnitelmiin; myyntisuunnitelmassa niille ei ole paikkaa.',
    'segments-made':
      'Asiakasluokat tehtiin viennin nimillä: {segments}. Kukin vaatii myyntisuunnitelman; vaihda planType kansiossa segments/, jos asiakkaat ansaitsevat oman suunnitelman.',
    'offering-made': 'Tarjoomia lisättiin company.yaml-tiedostoon: {offerings}.',
    'crm-link-added': '{account} löytyi nimellä tai Y-tunnuksella; CRM-tunnus {id} lisättiin sen suunnitelmaan.',
    'months-in-other-file':
      'Kuukaudet {months} ovat jo tiedostossa {other}, jota tuonti ei ole kirjoittanut; ne laskettaisiin kahdesti. Poista ne toisesta.',
    'prospects-kept':
      '{count} asiakasta pysyy uusasiakashankinnan suunnitelmassa: {names}. Niiden myynti lasketaan sinne; yhteyshenkilöt jäävät CRM:ään, kunnes asiakkaalla on oma suunnitelma.',
    'sales-after-day':
      'Myyntirivejä kuukausilta päivän {day} jälkeen on {count}, ensimmäinen kuukaudelta {month}. Ne tuodaan, mutta sivusto ja summat näyttävät ne vasta, kun niiden kuukausi alkaa.',
    'sales-joined': 'Tunnuksella ”{value}” säilytetyt {count} myyntiriviä ovat nyt asiakkaan {account} myyntiä.',
    'content-has-problems':
      'Sisältökansiossa on {count} virhettä. Korjaa ne ensin: npm run check -- --content {folder}',
    'plan-too-large':
      'Tiedostossa olisi {size} kt, ja tarkistus hyväksyy enintään {most} kt. Tuo vähemmän yhteystietoja tai lyhyempi aika.',
    'content-without-company':
      'Kansiossa on suunnitelmia mutta ei company.yaml-tiedostoa. Kirjoita ensin se, nimi ja valuutta riittävät.',
  },
};
