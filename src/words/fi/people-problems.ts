import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { Role } from '#domain/plan/vocabulary.ts';
import { fact, factList, factNumber as number, listed, type PlanWords } from '../problem-words.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };
import { quarter, sentence, by } from './plan-phrases.ts';

const names = (people: readonly string[]) => listed(people, 'ja');
const titled = (facts: { person: string; title: string | undefined }) =>
  facts.title === undefined ? fact(facts, 'person') : `${fact(facts, 'person')} (${fact(facts, 'title')})`;
const PARTITIVE: Record<Role, string> = {
  'decision-maker': 'päättäjää',
  user: 'käyttäjää',
  'technical-influencer': 'teknistä vaikuttajaa',
  'economic-influencer': 'taloudellista vaikuttajaa',
  coach: 'tukijaa',
};
const roles = (facts: { roles: readonly Role[] }) =>
  listed(
    factList(facts, 'roles').map((role) => PARTITIVE[role]),
    'eikä',
  );
const LACKING: Record<PlanFacts['model-conflict']['missing'][number], string> = {
  team: 'tiimissä on vain myyntiä',
  'joint-action': 'mitään ei tehdä yhdessä asiakkaan kanssa',
};
const ADD: Record<PlanFacts['model-conflict']['missing'][number], string> = {
  team: 'lisää tiimiin palvelun, toimituksen tai talouden edustaja',
  'joint-action': 'merkitse tai suunnittele yhteinen toimenpide',
};

/** Words for each rule about people, theirs and ours. */
export const peopleProblems = {
  'org-change-open': {
    meaning: 'Asiakkaan organisaatio muuttuu, eikä niitä ihmisiä, joita muutos koskee, ole arvioitu uudelleen.',
    what: ({ facts }) => {
      const unknown = factList(facts, 'unknown');
      const judged =
        unknown.length > 0
          ? `Asenne ei ole tiedossa: ${names(unknown)}.`
          : facts['isOver'] === true
            ? 'Ketään ei ole arvioitu uudelleen sen jälkeen.'
            : 'Niitä, joita muutos koskee, ei ole arvioitu uudelleen.';
      return `${sentence(fact(facts, 'change'))} ${judged}`;
    },
    clear: ({ facts }) => {
      const unknown = factList(facts, 'unknown');
      if (unknown.length > 0) return `tapaa ja arvioi asenne: ${names(unknown)}.`;
      return factList(facts, 'people').length > 0
        ? `arvioi uudelleen ja kirjaa päivä: ${names(factList(facts, 'people'))}.`
        : 'kirjaa, ketä muutos koskee, arvioi heidät uudelleen ja kirjaa päivä.';
    },
  },
  'decider-overconfident': {
    meaning: 'Päättäjä näkee tilanteen todellista parempana, eikä suunnitelma kerro, miten hänet kohdataan.',
    what: ({ facts }) =>
      `Päättäjä ${fact(facts, 'person')} on ylioptimistinen, eikä suunnitelmassa ole lähestymistapaa.`,
    clear: ({ facts }) => `kirjaa lähestymistapa: ${fact(facts, 'person')}.`,
  },
  'decider-even-keel': {
    meaning: 'Päättäjä on tyytyväinen nykytilaan, eikä suunnitelma kerro, miten hänet kohdataan.',
    what: ({ facts }) =>
      `Päättäjä ${fact(facts, 'person')} on tyytyväinen nykytilaan, eikä suunnitelmassa ole lähestymistapaa.`,
    clear: ({ facts }) => `kirjaa lähestymistapa: ${fact(facts, 'person')}.`,
  },
  'attitude-unknown-high-influence': {
    meaning: 'Vaikutusvalta on suuri, eikä asennetta ole arvioitu.',
    what: ({ facts }) => `Vaikutusvalta on suuri, mutta asennetta ei ole arvioitu: ${titled(facts)}.`,
    clear: () => 'tapaa henkilö ja arvioi asenne havainnon perusteella.',
  },
  'role-uncovered': {
    meaning: 'Jonkin ostamisen roolin haltijaa ei tunneta, eikä siitä ole avointa kysymystä.',
    what: ({ facts }) => `Asiakkaalta ei tunneta ${roles(facts)}.`,
    clear: ({ facts }) =>
      by(
        factList(facts, 'roles').length,
        'nimeä joku tai kirjaa avoin kysymys.',
        'nimeä heidät tai kirjaa kustakin avoin kysymys.',
      ),
  },
  'judgement-expired': {
    meaning: 'Arviot ihmisistä ovat vanhempia kuin asiakasluokka sallii, tai niillä ei ole päivää.',
    what: ({ facts }, format) => {
      const people = factList(facts, 'people');
      const limit = `Raja on ${format.days(number(facts, 'limit'))}.`;
      if (facts['days'] === undefined)
        return `${by(people.length, 'Arviolla', 'Arvioilla')} ei ole päivää: ${names(factList(facts, 'people'))}. ${limit}`;
      const age = format.days(number(facts, 'days'));
      return people.length === 1
        ? `Arvio on ${age} vanha: ${names(factList(facts, 'people'))}. ${limit}`
        : `${people.length} arviota on vanhentunut, vanhin ${age}: ${names(factList(facts, 'people'))}. ${limit}`;
    },
    clear: ({ facts }) =>
      by(
        factList(facts, 'people').length,
        'arvioi asenne uudelleen ja kirjaa havainto ja päivä.',
        'arvioi asenteet uudelleen ja kirjaa havainnot ja päivät.',
      ),
  },
  'no-contact-too-long': {
    meaning: 'Ihmisiä ei ole tavattu siinä ajassa, jonka asiakasluokka asettaa.',
    what: ({ facts }, format) => {
      const age = format.days(number(facts, 'days'));
      const limit = `Raja on ${format.days(number(facts, 'limit'))}.`;
      return factList(facts, 'people').length === 1
        ? `Edellisestä tapaamisesta on ${age}: ${names(factList(facts, 'people'))}. ${limit}`
        : `Edellisestä tapaamisesta on liian kauan, pisimmillään ${age}: ${names(factList(facts, 'people'))}. ${limit}`;
    },
    clear: ({ facts }) =>
      by(factList(facts, 'people').length, 'tapaa henkilö ja kirjaa päivä.', 'tapaa heidät ja kirjaa päivät.'),
  },
  'stakeholder-without-counterpart': {
    meaning: 'Päätökseen vaikuttavilla ihmisillä ei ole meillä vastinparia.',
    what: ({ facts }) => `Vastinpari puuttuu: ${names(factList(facts, 'people'))}.`,
    clear: () => 'nimeä vastinpari.',
  },
  'model-conflict': {
    meaning:
      'Suunnitelman toimintamalli on ratkaisumyynti, mutta tiimissä on vain myyntiä tai asiakkaan kanssa ei tehdä mitään yhdessä.',
    what: ({ facts }) =>
      `Toimintamalli on ratkaisumyynti, mutta ${listed(
        factList(facts, 'missing').map((missing) => LACKING[missing]),
        'ja',
      )}.`,
    clear: ({ facts }) =>
      sentence(
        listed(
          factList(facts, 'missing').map((missing) => ADD[missing]),
          'ja',
        ),
      ),
  },
  'capacity-exceeded': {
    meaning: 'Kvartaalin toimenpiteet vievät toiminnolta enemmän työpäiviä kuin yksiköllä niille on.',
    what: ({ facts }, format) =>
      `${fact(facts, 'unit')}, ${vocabulary.function[facts.function].toLowerCase()}: ${quarter(facts)}:n toimenpiteet vievät ${format.number(number(facts, 'needs'), 1)} työpäivää, käytettävissä on ${format.number(number(facts, 'has'), 1)}.`,
    clear: () => 'siirrä tai karsi toimenpiteitä, tai järjestä lisää päiviä.',
  },
  'reward-without-goal': {
    meaning: 'Palkinnan peruste ei viittaa yhteenkään strategiseen tavoitteeseen.',
    what: ({ facts }) =>
      `${fact(facts, 'of')}: palkitaan asiasta, jota mikään strateginen tavoite ei vaadi: ${sentence(fact(facts, 'criterion'))}`,
    clear: () => 'nimeä strateginen tavoite, jota se palvelee, tai muuta perustetta.',
  },
  'reward-on-forecast': {
    meaning: 'Palkinta seuraa ennustetta. Kun ennusteesta palkitaan, se ei enää kerro, mitä todella odotetaan.',
    what: ({ facts }) => `${fact(facts, 'of')}: palkinta seuraa ennustetta: ${sentence(fact(facts, 'criterion'))}`,
    clear: () => 'sido se toteumaan, budjettiin tai strategiseen tavoitteeseen.',
  },
  'single-contributor': {
    meaning:
      'Vain yksi ihminen on muuttanut suunnitelmaa vuoden aikana. Suunnitelma paranee, kun sitä toteuttava tiimi myös kirjoittaa sitä.',
    what: ({ facts }) =>
      `${facts['salesPlan'] === undefined ? 'Suunnitelmaa' : `Myyntisuunnitelmaa ${fact(facts, 'salesPlan')}`} on ${fact(facts, 'days')} päivän aikana muuttanut vain ${fact(facts, 'by')}.`,
    clear: () => 'pyydä asiakaspalvelua, toimitusta tai kollegaa lukemaan se ja ehdottamaan, mitä he tietävät.',
  },
  'approach-missing': {
    meaning:
      'Suunnitelma ei kerro, miten suuren vaikutusvallan ihmiset kohdataan. Siihen asti näytetään heidän asenteensa oletus.',
    what: ({ facts }) => `Suunnitelmasta puuttuu, miten kohdataan: ${names(factList(facts, 'people'))}.`,
    clear: () => 'kirjaa lähestymistapa: mikä luku, keneltä, missä tilanteessa.',
  },
  'no-coach': {
    meaning: 'Asiakkaalta ei tunneta ketään, joka puhuisi puolestamme.',
    what: () => 'Asiakkaalta ei tunneta tukijaa.',
    clear: () => 'kysy, kuka hyötyisi eniten, jos tämä onnistuu.',
  },
} satisfies Partial<PlanWords>;
