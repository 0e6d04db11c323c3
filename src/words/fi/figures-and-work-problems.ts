import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { Block } from '#domain/plan/vocabulary.ts';
import { fact, factList, factNumber as number, listed, type PlanWords } from '../problem-words.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };
import { quarter, sentence, by } from './plan-phrases.ts';

const OLD: Record<PlanFacts['fact-too-old']['fact'], string> = {
  profile: 'Perustiedot ovat',
  finances: 'Asiakkaan talousluvut ovat',
  needs: 'Vanhin tarve on',
  strategy: 'Strategiset valinnat ovat',
};
const AGED: Record<PlanFacts['fact-too-old']['fact'], string> = {
  profile: 'vanhoja',
  finances: 'vanhoja',
  needs: 'vanha',
  strategy: 'vanhoja',
};
const RENEW: Record<PlanFacts['fact-too-old']['fact'], string> = {
  profile: 'tarkista tiedot ja kirjaa päivä.',
  finances: 'päivitä viimeisimmästä raportista ja kirjaa päivä.',
  needs: 'kysy asiakkaalta ja kirjaa uusi päivä.',
  strategy: 'vahvista valinnat tai muuta niitä ja kirjaa päivä.',
};
const BLOCKS: Record<Block, string> = {
  profile: 'perustiedot',
  finances: 'talousluvut',
  needs: 'tarpeet',
  people: 'ihmiset',
  strategy: 'strategiset valinnat',
  valueClaims: 'arvo asiakkaalle',
  budget: 'budjetti',
  investment: 'investointibudjetti',
  forecast: 'ennuste',
  goals: 'vuositavoitteet',
  ideas: 'kasvuaihiot',
  actions: 'toimenpiteet',
  feedback: 'asiakaspalaute',
  promises: 'lupaukset',
  openQuestions: 'avoimet kysymykset',
  changes: 'tulevat muutokset',
  redFlags: 'punaiset liput',
  trust: 'luottamus',
};
const blocks = (facts: { blocks: readonly Block[] }) =>
  listed(
    factList(facts, 'blocks').map((block) => BLOCKS[block]),
    'ja',
  );
const MEASURE: Record<PlanFacts['deviation-uncommented']['measure'], string> = {
  forecast: vocabulary.measure.forecast.toLowerCase(),
  actual: vocabulary.measure.actual.toLowerCase(),
};
const some = (words: readonly string[], and: string) =>
  words.length <= 5 ? listed(words, and) : `${words.slice(0, 5).join(', ')} ${and} ${words.length - 5} muuta`;

/** Words for each rule about figures, promises, goals and actions. */
export const figuresAndWorkProblems = {
  'gap-over-threshold': {
    meaning: 'Suunnitelmat jäävät tämän tai seuraavan kvartaalin tavoitteesta enemmän kuin yrityksen raja sallii.',
    what: ({ facts }, format) =>
      `${quarter(facts)}:n suunnitelmat ovat ${format.figure(-number(facts, 'gap'))} alle tavoitteen (${format.signedPercent(number(facts, 'gap'), number(facts, 'target'))}). Raja on −${format.number(number(facts, 'limit'), 1)}\u00a0%.`,
    clear: ({ facts }) =>
      fact(facts, 'of') === 'company'
        ? 'suunnittele lisää tai sovi uudesta tavoitteesta.'
        : `kirjaa ${fact(facts, 'of') === 'segment' ? 'asiakasluokan tiedostoon' : 'suunnitelmaan'}, mistä ero johtuu, tai suunnittele lisää.`,
  },
  'deviation-uncommented': {
    meaning: 'Ennuste tai toteuma on kauempana budjetista kuin yrityksen raja sallii, eikä suunnitelma kerro syytä.',
    what: ({ facts }, format) =>
      `${quarter(facts)}:n ${MEASURE[facts.measure]} on ${format.figure(Math.abs(number(facts, 'difference')))} ${number(facts, 'difference') < 0 ? 'alle' : 'yli'} budjetin (${format.signedPercent(number(facts, 'difference'), number(facts, 'budget'))}), eikä syytä ole kirjattu.`,
    clear: () => 'kirjaa syy suunnitelmaan.',
  },
  'promise-broken': {
    meaning: 'Asiakkaalle annetun lupauksen päivä on ohi, eikä lupausta ole pidetty.',
    what: ({ facts }, format) =>
      `Lupaus on pitämättä${facts['to'] === undefined ? '' : ` (saaja ${fact(facts, 'to')})`}, määräpäivä oli ${format.shortDate(fact(facts, 'due'))}: ${sentence(fact(facts, 'promise'))}`,
    clear: () => 'pidä lupaus ja kirjaa päivä, tai sovi asiakkaan kanssa uusi päivä.',
  },
  'review-missing': {
    meaning:
      'Tarkastelun määräpäivä on ohi. Sitä edellytti asiakasluokan rytmi, tai asiakkaan muutos teki siitä ajankohtaisen rytmin ulkopuolella.',
    what: ({ facts }, format) => {
      const late = `${format.days(number(facts, 'days'))} sitten`;
      if (facts['quarter'] !== undefined)
        return `Kvartaalin ${quarter(facts)} tarkastelu puuttuu. Määräpäivä oli ${format.shortDate(fact(facts, 'due'))}, ${late}.`;
      const why =
        facts['newDecider'] === undefined
          ? sentence(fact(facts, 'change'))
          : `Uusi päättäjä ${format.shortDate(fact(facts, 'knownSince'))} alkaen: ${fact(facts, 'newDecider')}.`;
      return `${why} Sen vaatiman tarkastelun määräpäivä oli ${format.shortDate(fact(facts, 'due'))}, ${late}.`;
    },
    clear: ({ facts }) =>
      facts['quarter'] !== undefined
        ? 'pidä tarkastelu ja kirjaa se; npm run new -- review aloittaa sen kvartaalin luvuilla.'
        : 'tarkastele asiakkuutta muutoksen kannalta.',
  },
  'raised-by-hand': {
    meaning: 'Joku huomasi sellaista, mitä mikään sääntö ei näe, eikä lippua ole suljettu.',
    what: ({ facts }) => sentence(fact(facts, 'what')),
    clear: ({ facts }) =>
      facts['clear'] === undefined ? 'korjaa asia ja kirjaa sulkemispäivä.' : sentence(fact(facts, 'clear')),
  },
  'plan-missing-for-segment': {
    meaning: 'Asiakasluokka vaatii oman asiakassuunnitelman, eikä sitä ole.',
    what: ({ facts }) =>
      `Asiakasluokka ${fact(facts, 'segment')} vaatii oman asiakassuunnitelman; asiakkaalla on vain rivi myyntisuunnitelmassa ${fact(facts, 'salesPlan')}.`,
    clear: () => 'kirjoita asiakassuunnitelma tai siirrä asiakas toiseen luokkaan.',
  },
  'action-overdue': {
    meaning: 'Toimenpide on auki, vaikka sen päivä, kuukausi tai kvartaali on ohi.',
    what: ({ facts }, format) =>
      `Toimenpide on myöhässä ${format.days(number(facts, 'days'))}: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'sulje se ja kirjaa vaikutus, tai siirrä se ja kerro syy.',
  },
  'fact-too-old': {
    meaning: 'Tiedot ovat vanhempia kuin asiakasluokka sallii.',
    what: ({ facts }, format) =>
      `${OLD[facts.fact]} ${format.days(number(facts, 'days'))} ${AGED[facts.fact]}. Raja on ${format.days(number(facts, 'limit'))}.`,
    clear: ({ facts }) => RENEW[facts.fact],
  },
  'goal-without-action': {
    meaning:
      'Vuositavoitteella ei ole avointa toimenpidettä, jonka määräaika on viimeistään seuraavan kvartaalin lopussa.',
    what: ({ facts }, format) =>
      `Vuositavoitteelle ei ole suunniteltu mitään ${format.shortDate(fact(facts, 'until'))} mennessä: ${sentence(fact(facts, 'goal'))}`,
    clear: () => 'lisää toimenpide, sille vastuuhenkilö ja päivä.',
  },
  'value-unmeasured': {
    meaning: 'Asiakkaan saamalla arvolla ei ole lähtöarvoa, tai sitä ei ole kertaakaan mitattu.',
    what: ({ facts }) =>
      fact(facts, 'missing') === 'baseline'
        ? `Arvolla asiakkaalle ei ole lähtöarvoa: ${sentence(fact(facts, 'measure'))}`
        : `Arvoa asiakkaalle ei ole mitattu: ${sentence(fact(facts, 'measure'))}`,
    clear: ({ facts }) =>
      fact(facts, 'missing') === 'baseline'
        ? 'kysy lähtöarvo asiakkaalta tai mittaa se.'
        : 'mittaa se asiakkaan kanssa ja kirjaa päivä.',
  },
  'required-fact-missing': {
    meaning: 'Suunnitelmasta puuttuu osia, joita asiakasluokka vaatii.',
    what: ({ facts }) => `Suunnitelmasta puuttuu asiakasluokan vaatimia osia: ${blocks(facts)}.`,
    clear: () => 'kirjoita ne suunnitelmaan.',
  },
  'major-action-untested': {
    meaning: 'Merkittävä toimenpide on käynnissä, vaikka sitä ei ole testattu asiakkaan kanssa.',
    what: ({ facts }) =>
      `Merkittävä toimenpide on käynnissä, eikä testiä asiakkaan kanssa ole kirjattu: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'testaa se asiakkaan kanssa ja kirjaa tulos.',
  },
  'goal-unserved': {
    meaning: 'Mikään suunnitelma ei palvele yrityksen strategista tavoitetta.',
    what: ({ facts }) => `Mikään suunnitelma ei palvele strategista tavoitetta: ${sentence(fact(facts, 'goal'))}`,
    clear: () => 'kirjaa se suunnitelmiin, jotka sitä palvelevat, tai luovu tavoitteesta.',
  },
  'plan-serves-no-goal': {
    meaning: 'Suunnitelma ei palvele yhtäkään yrityksen strategista tavoitetta.',
    what: ({ facts }) =>
      facts['salesPlan'] === undefined
        ? 'Suunnitelma ei palvele yhtäkään strategista tavoitetta.'
        : `Myyntisuunnitelma ${fact(facts, 'salesPlan')} ei palvele yhtäkään strategista tavoitetta.`,
    clear: ({ facts }) =>
      facts['newCustomerPlan'] === undefined
        ? 'kirjaa, mitä strategista tavoitetta valinnat, vuositavoitteet tai aihiot palvelevat.'
        : 'kirjaa kenttään servesGoals, mitä strategista tavoitetta se palvelee.',
  },
  'effect-missing': {
    meaning:
      'Toimenpide on valmis, mutta suunnitelma ei kerro, mitä se vaikutti ihmisiin ja myyntiin ja mitä siitä opittiin. Kukaan muu ei voi oppia siitä.',
    what: ({ facts }) =>
      `Toimenpide on valmis, mutta ${facts['saysEffect'] === true ? 'oppi' : facts['saysLearned'] === true ? 'vaikutus' : 'vaikutus ja oppi'} puuttuu: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'kirjaa, kenen asenne muuttui, mikä oli vaikutus myyntiin (summa tai none) ja mitä opittiin.',
  },
  'feedback-undecided': {
    meaning:
      'Asiakas sanoi jotakin, eikä suunnitelma kerro, mihin se johti tai miksi mikään ei muutu. Joka antaa palautetta eikä kuule siitä mitään, ei anna sitä toiste.',
    what: ({ facts }) => `Palautteesta ei ole päätetty (${fact(facts, 'by')}): ${sentence(fact(facts, 'said'))}`,
    clear: () => 'nimeä toimenpide, johon se johti, tai kirjaa, miksi mikään ei muutu.',
  },
  'feedback-too-old': {
    meaning: 'Asiakkaalta ei ole saatu palautetta siinä ajassa, jonka asiakasluokka asettaa.',
    what: ({ facts }, format) =>
      facts['days'] === undefined
        ? 'Asiakkaan palautetta ei ole kirjattu.'
        : `Viimeisin palaute on ${format.days(number(facts, 'days'))} vanha. Raja on ${format.days(number(facts, 'limit'))}.`,
    clear: () => 'pyydä palautetta ja kirjaa, mitä sanottiin.',
  },
  'one-sided-win': {
    meaning: 'Vuositavoite, kasvuaihio tai toimenpide kertoo meidän hyödyn mutta ei asiakkaan hyötyä.',
    what: ({ facts }) => `Vain meidän hyöty on kirjattu: ${sentence(factList(facts, 'items').join('; '))}`,
    clear: () => 'kirjaa asiakkaan hyöty.',
  },
  'offer-without-need': {
    meaning: 'Budjettirivillä myydään tarjoomaa, joka ei vastaa mihinkään asiakkaan tarpeeseen.',
    what: ({ facts }) => `Tarjotaan ilman asiakkaan tarvetta: ${sentence(factList(facts, 'lines').join('; '))}`,
    clear: () => 'nimeä tarve, johon se vastaa, tai kysy, onko sellaista.',
  },
  'segment-differs-from-criteria': {
    meaning: 'Asiakkaan luvut täyttävät toisen asiakasluokan kriteerit.',
    what: ({ facts }) =>
      `Asiakasluokka on ${fact(facts, 'segment')}, mutta lukujen mukaan se olisi ${fact(facts, 'fits')}.`,
    clear: () => 'siirrä asiakas tai muuta kriteerejä.',
  },
  'customer-in-no-plan': {
    meaning:
      'Joku ostaa meiltä mutta ei ole missään suunnitelmassa, joten kukaan ei suunnittele hänen kanssaan eikä myynti ole missään summassa.',
    what: ({ facts }, format) =>
      `${by(number(facts, 'count'), 'Yksi asiakas', `${number(facts, 'count')} asiakasta`)} ei ole missään suunnitelmassa, vaikka myynti tässä ja neljässä viime kvartaalissa on ${format.money(number(facts, 'amount'))}: ${some(factList(facts, 'customers'), 'ja')}.`,
    clear: () =>
      'anna kullekin asiakassuunnitelma, rivi myyntisuunnitelmaan tai nimi uusasiakashankinnan suunnitelmaan.',
  },
  'actuals-unmatched': {
    meaning: 'Taloushallinnon rivit eivät kuulu yhdenkään suunnitelman asiakkaalle; ne eivät ole missään summassa.',
    what: ({ facts }, format) =>
      `${by(number(facts, 'rows'), '1 toteumarivi', `${number(facts, 'rows')} toteumariviä`)}, ${format.money(number(facts, 'amount'))}, ei kuulu millekään asiakkaalle eikä ole missään summassa: ${some(factList(facts, 'accounts'), 'ja')}.`,
    clear: () => 'lisää asiakkaat suunnitelmaan tai korjaa tunnukset.',
  },
  'review-without-judgement': {
    meaning: 'Tarkastelu on aloitettu, mutta sen arvio on kirjoittamatta, joten sitä ei lasketa pidetyksi.',
    what: ({ facts }) =>
      `Kvartaalin ${quarter(facts)} tarkastelu on aloitettu, mutta arvio puuttuu; sitä ei lasketa pidetyksi.`,
    clear: () =>
      'kirjoita kenttään judgement, miten kvartaali sujui ja mitä siitä päätellään; tarkastelun päätökset ovat voimassa siitä alkaen.',
  },
  'strategy-cites-no-figure': {
    meaning: 'Suunnitelman teksti ei viittaa yhteenkään elävään lukuun, johon valinnat perustuvat.',
    what: () => 'Strategia ei viittaa yhteenkään lukuun.',
    clear: () => 'viittaa lukuun tekstissä: <Figure />.',
  },
  'brief-too-long': {
    meaning: 'Kumppanuuden tarkoitus on pidempi kuin yhden sivun tiivistelmään mahtuu.',
    what: ({ facts }) =>
      `Tarkoituksessa on ${fact(facts, 'letters')} merkkiä. Tilaa on ${fact(facts, 'limit')} merkille.`,
    clear: () => 'sano se kahdella lauseella.',
  },
} satisfies Partial<PlanWords>;
