import type { CountedMeasure, LinkingFacts, Referred } from '#domain/checks/linking-facts.ts';
import { fact, factList, listed, type LinkingWords } from '../problem-words.ts';

const AMONG: Record<Referred, string> = {
  segment: 'Asiakasluokissa',
  member: 'Omissa ihmisissä',
  account: 'Asiakkaissa',
  reviewed: 'Asiakkaissa ja asiakasluokissa',
  companyGoal: 'Yrityksen strategisissa tavoitteissa',
  offering: 'Yrityksen tarjoomissa',
  rule: 'Säännöissä',
  person: 'Tämän suunnitelman ihmisissä',
  need: 'Tämän suunnitelman tarpeissa',
  goal: 'Tämän suunnitelman vuositavoitteissa',
  idea: 'Tämän suunnitelman kasvuaihioissa',
  action: 'Tämän suunnitelman toimenpiteissä',
  change: 'Tämän suunnitelman muutoksissa',
};
const WHERE: Record<Referred, string> = {
  segment: 'Asiakasluokat ovat kansion segments/ tiedostoja.',
  member: 'Omat ihmiset ovat kansion team/ tiedostoissa.',
  account: 'Asiakkaat ovat kansion accounts/ tiedostoja ja kansion sales-plans/ rivejä.',
  companyGoal: 'Strategiset tavoitteet ovat tiedostossa company.yaml.',
  offering: 'Tarjoomat ovat tiedostossa company.yaml.',
  rule: 'Säännöt ja niiden tunnukset ovat käsikirjassa.',
  person: 'Lisää ihminen kohtaan people.',
  need: 'Lisää se kohtaan needs.',
  goal: 'Lisää se kohtaan goals.',
  idea: 'Lisää se kohtaan ideas.',
  action: 'Lisää se kohtaan actions.',
  change: 'Anna muutokselle tunnus suunnitelman kohdassa changes.',
  reviewed: 'Kirjoita asiakkaan tai asiakasluokan tunnus.',
};
const LIST: Record<string, string> = {
  goals: 'tavoitteissa',
  offerings: 'tarjoomissa',
  teams: 'tiimeissä',
  members: 'omissa ihmisissä',
  needs: 'tarpeissa',
  valueClaims: 'arvoissa (valueClaims)',
  people: 'ihmisissä',
  budget: 'budjettiriveissä',
  investment: 'investointiriveissä',
  ideas: 'aihioissa',
  actions: 'toimenpiteissä',
  promises: 'lupauksissa',
  openQuestions: 'avoimissa kysymyksissä',
  changes: 'muutoksissa',
  redFlags: 'punaisissa lipuissa',
};
const CIRCLE: Record<LinkingFacts['circular-reference']['of'], { what: string; field: string }> = {
  reportsTo: { what: 'Nämä ihmiset raportoivat toisilleen kehässä', field: 'reportsTo' },
  parent: { what: 'Nämä asiakkaat ovat toistensa emoja kehässä', field: 'parent' },
  manager: { what: 'Nämä omat ihmiset ovat toistensa esihenkilöitä kehässä', field: 'manager' },
};
const MEASURE: Record<CountedMeasure, string> = {
  budget: 'budjetit',
  investment: 'investointibudjetit',
  forecast: 'ennusteet',
  target: 'tavoitteet',
  actual: 'toteumat',
};

export const linkingProblems: LinkingWords = {
  'unknown-reference': ({ facts, nearest }) => {
    const { what } = facts;
    const known = factList(facts, 'known');
    const choice = known.length > 0 ? `Kirjoita ${listed(known, 'tai')}.` : WHERE[what];
    const others = known.filter((id) => id !== nearest);
    const instead = others.length > 0 ? ` Muita tunnuksia: ${listed(others, 'ja')}.` : '';
    return {
      what: `${AMONG[what]} ei ole tunnusta "${fact(facts, 'value')}".`,
      cure: nearest === undefined ? choice : `Tarkoititko ${nearest}?${instead}`,
    };
  },
  'shared-names-internal': ({ facts }) => ({
    what: `Asiakkaalle näkyvä teksti nimeää kohdan ${fact(facts, 'id')}, jota ei ole jaettu.`,
    cure: `Kirjoita kohtaan ${fact(facts, 'id')} shared: true, tai ota <${fact(facts, 'component')} id="${fact(facts, 'id')}" /> pois <Shared>-osasta.`,
  }),
  'duplicate-id': ({ facts }) => ({
    what: `Tunnus "${fact(facts, 'id')}" on ${LIST[fact(facts, 'list')] ?? fact(facts, 'list')} kahdesti; ensin tiedostossa ${fact(facts, 'file')} rivillä ${fact(facts, 'line')}.`,
    cure: 'Anna toiselle oma tunnus ja korjaa siihen viittaavat kohdat.',
  }),
  'customer-in-two-plans': ({ facts }) => ({
    what:
      fact(facts, 'by') === 'id'
        ? `Asiakas "${fact(facts, 'value')}" on kahdessa suunnitelmassa; toinen on tiedostossa ${fact(facts, 'file')} rivillä ${fact(facts, 'line')}.`
        : `CRM-tunnus "${fact(facts, 'value')}" kuuluu jo asiakkaalle ${fact(facts, 'other')} tiedostossa ${fact(facts, 'file')} rivillä ${fact(facts, 'line')}.`,
    cure: 'Kukin asiakas on täsmälleen yhdessä suunnitelmassa. Poista toinen, tai anna sille oma tunnus, jos kyseessä on eri asiakas.',
  }),
  'circular-reference': ({ facts }) => {
    const circle = CIRCLE[facts.of];
    return {
      what: `${circle.what}: ${factList(facts, 'circle').join(', ')}.`,
      cure: `Korjaa yhden kenttä ${circle.field}, tai jätä se pois ylimmältä.`,
    };
  },
  'review-twice': ({ facts }) => ({
    what: `Kohteella "${fact(facts, 'of')}" on kaksi kvartaalitarkastelua jaksolta ${fact(facts, 'quarter')}; toinen on ${fact(facts, 'file')}.`,
    cure: 'Yhdistä ne yhdeksi tiedostoksi. Jos toinen pidettiin rytmin ulkopuolella, nimeä siihen johtanut muutos: change: c1.',
  }),
  'review-too-early': ({ facts }) => ({
    what: `Tarkastelun ${fact(facts, 'quarter')} päivä on ${fact(facts, 'on')}, mutta kvartaali alkaa ${fact(facts, 'firstDay')}.`,
    cure: 'Korjaa päivä, tai siirrä tiedosto sen kvartaalin kansioon, jota se arvioi.',
  }),
  'trust-twice': ({ facts }) => ({
    what: `Asiakkaan "${fact(facts, 'of')}" luottamus kvartaalilla ${fact(facts, 'quarter')} on kirjattu kahdesti; ensin tiedostossa ${fact(facts, 'file')} rivillä ${fact(facts, 'line')}.`,
    cure: 'Jätä niistä toinen. Jos tarkastelu on pidetty, luottamus kuuluu siihen.',
  }),
  'sum-out-of-range': ({ facts }) => ({
    what: `Tämän summan myötä yrityksen ${MEASURE[facts.measure]} nousevat suuremmiksi kuin tarkasti voidaan laskea.`,
    cure: 'Etsi summa, jossa on liikaa numeroita.',
  }),
  'unknown-rule': ({ facts, nearest }) =>
    facts['isError'] === true
      ? { what: `"${fact(facts, 'rule')}" on aina virhe; sitä ei voi luokitella toisin.`, cure: 'Poista rivi.' }
      : {
          what: `Sääntöä "${fact(facts, 'rule')}" ei ole.`,
          cure: `${nearest === undefined ? '' : `Tarkoititko ${nearest}? `}Säännöt ja niiden tunnukset ovat käsikirjassa.`,
        },
  'notes-without-snapshot': ({ facts }) => ({
    what: `Kvartaalille ${fact(facts, 'quarter')} on kirjattu korjauksia, mutta sitä ei ole sinetöity.`,
    cure: 'Avoimen kvartaalin luvut korjataan suunnitelmaan. Jos sinetti on ollut tässä, palauta sen tiedosto esimerkiksi gitistä.',
  }),
  'snapshot-missing': ({ facts }) => ({
    what: `Kvartaalin ${fact(facts, 'quarter')} sinetti puuttuu: se oli kansiossa, kun ${fact(facts, 'by')} sinetöitiin.`,
    cure: `Palauta snapshots/${fact(facts, 'quarter')}.json sellaisena kuin se sinetöitiin, esimerkiksi gitistä. Sinettiä ei koskaan poisteta.`,
  }),
  'snapshot-replaced': ({ facts }) => ({
    what: `Kvartaalin ${fact(facts, 'quarter')} sinetti ei ole se, joka oli kansiossa, kun ${fact(facts, 'by')} sinetöitiin.`,
    cure: `Palauta tiedosto sellaisena kuin se sinetöitiin, esimerkiksi gitistä. Luvun korjaus kirjataan huomautuksena tiedostoon snapshots/${fact(facts, 'quarter')}.notes.yaml.`,
  }),
  'snapshot-out-of-order': ({ facts }) => ({
    what: `Kvartaali ${fact(facts, 'quarter')} on sinetöity myöhemmän kvartaalin ${fact(facts, 'by')} jälkeen.`,
    cure: `Poista tiedosto. Kvartaalit sinetöidään järjestyksessä; kvartaalista ${fact(facts, 'quarter')} voi kertoa huomautuksessa seuraavan sinetin vieressä.`,
  }),
};
