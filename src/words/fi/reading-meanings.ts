import type { readingMeanings as english } from '../en/reading-meanings.ts';

export const readingMeanings: typeof english = {
  'company-missing':
    'Tiedosto company.yaml kertoo yrityksen nimen, valuutan ja tilikauden. Ilman sitä lukuja ja kvartaaleja ei voi tulkita.',
  'unknown-file':
    'Suunnitelmien paikalla on tiedosto tai kansio, jonka nimellä suunnitelmaa ei lueta. Se jäisi huomaamatta pois.',
  'file-not-read':
    'Sisältökansiossa on muutakin kuin suunnitelmia. Se jätetään rauhaan; vihje muistuttaa siltä varalta, että se oli tarkoitettu suunnitelmaksi.',
  'file-name':
    'Tiedoston nimestä tulee osa sivun osoitetta ja tunnus, jolla muut tiedostot siihen viittaavat. Sen on toimittava osoitteessa kaikilla koneilla.',
  'file-name-collision':
    'Kahden tiedoston nimet eroavat toisistaan vain isojen kirjainten tai tarkkeiden osalta. Osa koneista pitää niitä samana tiedostona, ja toinen suunnitelma katoaisi.',
  'file-outside-folder':
    'Linkki johtaa sisältökansion ulkopuolelle. Versionhallinnassa ja tarkasteluissa pitää olla itse tiedosto.',
  'file-unreadable': 'Tiedosto on olemassa, mutta sitä ei voi avata. Suunnitelma puuttuisi kaikista summista.',
  'file-too-large':
    'Tiedosto on paljon suurempi kuin suunnitelma tai lukuluettelo voi olla. Tällä nimellä on luultavasti tallennettu väärä tiedosto.',
  'file-empty': 'Tiedostossa ei ole mitään. Tyhjä suunnitelma ei ole suunnitelma, eikä sitä pidä laskea sellaiseksi.',
  'not-utf-8':
    'Tiedostot luetaan UTF-8-muodossa. Muussa merkistössä ä ja ö muuttuisivat muiksi merkeiksi, ensimmäisenä nimissä.',
  'forbidden-character':
    'Tekstissä on merkki, jota ei näe tai joka kääntää kirjoitussuunnan. Se estää haun ja voi saada tekstin näyttämään toiselta.',
  'mixed-script':
    'Sanassa on kahden aakkoston toistensa näköisiä kirjaimia. Se näyttää oikealta, mutta sitä ei löydä hakemalla.',
  'frontmatter-missing':
    'Suunnitelma alkaa kentillä, jotka ovat kahden rivin --- välissä. Ilman niitä on tekstiä mutta ei suunnitelmaa.',
  'frontmatter-unclosed':
    'Kentät päättävä rivi --- puuttuu, joten ei tiedetä, mihin kentät loppuvat ja mistä teksti alkaa.',
  'frontmatter-twice':
    'Tiedostossa on yksi kenttien lohko. Toinen näkyisi tekstinä, eivätkä sen luvut olisi missään summassa.',
  'yaml-syntax':
    'Kenttien YAML-merkinnässä on virhe: kaksoispiste, lainausmerkki, sulje tai sisennys on väärin. Siitä eteenpäin mihinkään ei voi luottaa.',
  'yaml-feature':
    'YAMLissa rivi voi tarkoittaa jotain muualla kirjoitettua. Suunnitelmissa sellaista ei käytetä, jotta jokainen rivi tarkoittaa sitä, mitä siinä lukee.',
  'yaml-too-deep':
    'Kenttiä on sisäkkäin paljon enemmän kuin mikään suunnitelma tarvitsee. Syy on tavallisesti sulje tai sisennys.',
  'duplicate-field': 'Sama kenttä on ryhmässä kahdesti. Vain toinen voisi päteä, eikä lukija tietäisi kumpi.',
  'reserved-field': 'Kentällä on nimi, joka on varattu ohjelmistolle. Sitä ei voi käyttää suunnitelmassa.',
  'number-not-plain':
    'Luku on kirjoitettu niin, että YAML, taulukkolaskenta ja ihmiset lukevat sen eri tavoin. Luvulla pitää olla yksi merkitys.',
  'unknown-field':
    'Tämännimistä kenttää ei tässä ole. Nimessä on yleensä kirjoitusvirhe, ja kentän sisältö katoaisi huomaamatta.',
  'missing-field': 'Tiedostosta puuttuu kenttä, joka muun ymmärtämiseen tarvitaan.',
  'empty-field':
    'Kentän perässä ei ole mitään. Kun tietoa ei ole asetettu, rivi jätetään pois; kun määrä on nolla, kirjoitetaan 0.',
  'wrong-type':
    'Kentässä on muunlainen arvo kuin pitäisi: luvun paikalla teksti tai luettelon paikalla yksi arvo. Mitään ei muunneta huomaamatta.',
  'unknown-value':
    'Kentässä käytetään muutamaa sanaa, eikä tämä ole mikään niistä. Laskelmat ja rajaukset perustuvat näihin sanoihin.',
  'text-too-long':
    'Teksti on pidempi kuin sivulla on sille tilaa. Pitkät perustelut kuuluvat suunnitelman tekstiosaan.',
  'number-out-of-range': 'Luku on suurempi tai pienempi kuin kenttä voi tarkoittaa.',
  'list-too-short': 'Luettelossa on liian vähän rivejä, joten tiedosto ei vielä kerro mitään.',
  'invalid-id':
    'Tunnus on lyhyt nimi, johon muut rivit viittaavat. Se ei muutu ja siitä tulee osa linkkejä, joten siinä on vain pieniä kirjaimia, numeroita ja yhdysviivoja.',
  'invalid-date':
    'Päivää ei ole kalenterissa tai se on kirjoitettu toisessa järjestyksessä. Tietojen ikä ja määräajat lasketaan siitä.',
  'invalid-month':
    'Kuukautta ei ole kirjoitettu muodossa vuosi ja kuukausi. Sen perusteella taloushallinnon luvut kohdistetaan kvartaaleille.',
  'invalid-quarter': 'Luvun kvartaalia ei ole olemassa, joten luku ei olisi mukana missään summassa.',
  'invalid-due': 'Määräaikaa ei ole olemassa, joten siitä ei voisi muistuttaa ketään.',
  'invalid-address': 'Osoite ei ole kokonainen verkko-osoite, joten linkki ei johtaisi mihinkään.',
  'empty-text': 'Tekstissä on vain välilyöntejä. Kenttä näyttäisi täytetyltä mutta ei kertoisi mitään.',
  'never-shared':
    'Arviot ihmisistä, varmuus, investoinnit sekä omat varoituksemme ja huomautuksemme eivät ole asiakkaalle. Mikään merkintä ei vie niitä yhteiseen asiakassuunnitelmaan.',
  'period-overlap': 'Luku on sekä vuodella että sen kvartaalilla. Sama raha laskettaisiin summaan kahdesti.',
  'amount-decimals':
    'Summassa on enemmän desimaaleja kuin valuutassa. Summat ovat tarkkoja valuutan pienintä yksikköä myöten, eikä mitään pyöristetä huomaamatta.',
  'amount-range':
    'Summa on suurempi kuin yhdenkään asiakkaan myynti voi olla. Se on luultavasti kirjoitettu sentteinä.',
  'unknown-currency': 'Valuuttaa ei ole ISO-luettelossa, joten ei tiedetä, montako desimaalia sen summissa on.',
  'unknown-time-zone': 'Aikavyöhykettä ei ole IANA-luettelossa, joten ei tiedetä, mikä päivä yrityksessä on.',
  'body-syntax':
    'Suunnitelman teksti katkeaa: komponentti on avattu mutta ei suljettu, tai merkki tarkoittaa muuta kuin pitäisi.',
  'body-expression':
    'Suunnitelma on dataa, eikä siinä ole koodia. Aaltosulkeesta alkaisi koodi, ja sivulla näkyisi muuta kuin mitä on kirjoitettu.',
  'body-module':
    'Rivi, jonka alussa on import tai export, olisi koodia. Suunnitelmassa sitä ei ole, jotta kenen tahansa suunnitelman voi avata ja rakentaa turvallisesti.',
  'body-html':
    'Suunnitelmat kirjoitetaan Markdownina ja muutamalla komponentilla. HTML ei käy, jotta kaikki suunnitelmat näyttävät samalta, tulostuvat ja pysyvät turvallisina.',
  'body-picture':
    'Suunnitelmissa on vain tekstiä. Kuvasta ei voi hakea eikä kuvia verrata, ja muualta haettu kuva kertoisi toiselle sivustolle, kuka suunnitelmaa lukee.',
  'body-address': 'Tekstin linkki johtaa osoitteeseen, jota selaimen ei pidä avata tai jota ei ole.',
  'body-too-complex':
    'Tekstissä on jotain sisäkkäin tai peräkkäin useammin kuin ihminen kirjoittaisi. Tiedoston lukeminen kestäisi hyvin kauan.',
  'line-too-long':
    'Tekstin rivi on pidempi kuin mikään editori näyttää tai mihin kahden version vertailu voi osoittaa. Kappaleiden välissä on tyhjä rivi.',
  'text-not-shown':
    'Markdown lukee nämä sanat mutta ei näytä niitä missään: linkin osoite, jota mikään ei käytä, taulukon otsikkorivin ylittävä solu, linkin otsake tai sanat koodilohkon aloittavien merkkien perässä. Suunnitelman sivulla näkyy se, mitä siihen on kirjoitettu.',
  'body-unreadable':
    'Markdown-jäsennin ei selviä suunnitelman tekstistä, tai siltä kuluu siihen liian kauan. Etsi tiedostosta jotain, mikä toistuu tai on sisäkkäin hyvin monta kertaa, ja kirjoita se yksinkertaisemmin.',
  'unknown-component':
    'Tämännimistä komponenttia ei ole. Nimessä on yleensä kirjoitusvirhe, ja komponentin sisältö jäisi näkymättä.',
  'component-content': 'Komponentti hakee sisältönsä kentistä. Sen sisään kirjoitettu teksti jäisi näkymättä.',
  'component-in-line': 'Komponentista tulee oma kohtansa, joka ei voi olla keskellä virkettä.',
  'unknown-attribute': 'Komponentilla ei ole tämännimistä määritettä. Sen sisältö katoaisi huomaamatta.',
  'missing-attribute': 'Komponentti ei tiedä, mistä on kyse, ennen kuin määrite kertoo sen.',
  'attribute-not-text':
    'Määrite on pelkkää tekstiä lainausmerkeissä. Aaltosulkeissa olevaa koodia ei suoriteta, joten arvo puuttuisi.',
  'unknown-attribute-value': 'Määritteessä käytetään muutamaa sanaa, eikä tämä ole mikään niistä.',
  'csv-syntax':
    'Lainausmerkki on jäänyt sulkematta tai niitä on liikaa, joten ei tiedetä, mihin rivi päättyy. Summat voisivat siirtyä toisille riveille.',
  'csv-header': 'Tiedoston ensimmäinen rivi nimeää sarakkeet. Jos yksikin puuttuu, luvuista ei tiedä, mitä ne ovat.',
  'csv-columns': 'Rivillä on eri määrä arvoja kuin otsikossa. Näin käy usein, kun summassa on desimaalipilkku.',
  'csv-value': 'Arvo puuttuu tai ei ole pelkkä luku. Toteumaa ei koskaan arvata.',
  'unknown-reference':
    'Rivi viittaa tunnukseen, jota ei ole. Yhteys suunnitelman, ihmisen ja tavoitteen välillä puuttuisi kenenkään huomaamatta.',
  'shared-names-internal':
    'Asiakkaalle tarkoitettu teksti viittaa sisäiseen kohtaan, jonka nimi tulisi näkyviin yhteisessä asiakassuunnitelmassa.',
  'duplicate-id': 'Kahdella asialla on sama tunnus, joten ei tiedetä, kumpaa rivi tarkoittaa.',
  'customer-in-two-plans':
    'Asiakas on kahdessa suunnitelmassa. Myynti laskettaisiin kahdesti, ja kaksi ihmistä luulisi vastaavansa samasta asiakkaasta.',
  'circular-reference':
    'Ihmiset tai asiakkaat ovat kehässä toistensa yläpuolella. Kukaan ei olisi ylimpänä, eikä kaaviota voisi piirtää.',
  'review-twice':
    'Asiakkaalla tai asiakasluokalla on kaksi tarkastelua samalta kvartaalilta. Ei tiedetä, kumman arvio ja päätökset ovat voimassa.',
  'review-too-early':
    'Tarkastelu arvioi kvartaalia, joka ei sen päivänä ollut vielä alkanut. Joko päivä tai kansio on väärä.',
  'trust-twice':
    'Saman kvartaalin luottamus on kirjattu kahteen paikkaan, jotka voivat olla eri mieltä nyt tai myöhemmin.',
  'sum-out-of-range': 'Summat nousevat suuremmiksi kuin tarkasti voidaan laskea. Jossakin on numero liikaa.',
  'unknown-rule':
    'Tiedostossa company.yaml luokitellaan sääntö, jota ei ole tai joka on aina virhe. Tarkoitettu luokitus ei olisi voimassa.',
  'snapshot-name':
    'Sinetöityjen kvartaalien joukossa on tiedosto, jota ei ole nimetty kvartaalin mukaan. Ei tiedetä, minkä kvartaalin se sulkee.',
  'snapshot-unreadable':
    'Sinetöityä kvartaalia ei voi lukea. Sen sivut puuttuisivat, eikä kukaan voisi sanoa, millainen kvartaali oli.',
  'snapshot-altered':
    'Sinetissä ei ole sitä, mikä sinetöitiin: ainakin yksi tavu on toinen. Suljettua kvartaalia ei kirjoiteta uudelleen; korjaukset ovat huomautuksia sen vieressä.',
  'snapshot-version': 'Kvartaali on sinetöity uudemmalla Rullalla kuin tämä, eikä tämä osaa lukea sitä.',
  'notes-without-snapshot': 'Korjaukset kirjataan sinetin viereen. Ilman sinettiä ei ole mitään, mitä korjata.',
};
