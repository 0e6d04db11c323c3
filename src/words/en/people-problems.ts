import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { Role } from '#domain/plan/vocabulary.ts';
import { fact, factList, factNumber as number, listed, type PlanWords } from '../problem-words.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };
import { quarter, sentence, by } from './plan-phrases.ts';

const names = (people: readonly string[]) => listed(people, 'and');
const titled = (facts: { person: string; title: string | undefined }) =>
  facts.title === undefined ? fact(facts, 'person') : `${fact(facts, 'title')} ${fact(facts, 'person')}`;
const roles = (facts: { roles: readonly Role[] }, last: string) =>
  listed(
    factList(facts, 'roles').map((role) => vocabulary.role[role].toLowerCase()),
    last,
  );
const LACKING: Record<PlanFacts['model-conflict']['missing'][number], string> = {
  team: 'nobody besides sales is in the team',
  'joint-action': 'nothing is done together with the customer',
};
const ADD: Record<PlanFacts['model-conflict']['missing'][number], string> = {
  team: 'add somebody of service, delivery or finance to the team',
  'joint-action': 'mark or plan a joint action',
};

/** Words for each rule about people, theirs and ours. */
export const peopleProblems = {
  'org-change-open': {
    meaning: 'The customer’s organisation changes, and the people whom it touches have not been judged again.',
    what: ({ facts }) => {
      const unknown = factList(facts, 'unknown');
      const judged =
        unknown.length > 0
          ? `The attitude of ${names(unknown)} is unknown.`
          : facts['isOver'] === true
            ? 'Nobody has been judged again since.'
            : 'The people whom it touches have not been judged again.';
      return `${sentence(fact(facts, 'change'))} ${judged}`;
    },
    clear: ({ facts }) => {
      const unknown = factList(facts, 'unknown');
      if (unknown.length > 0) return `meet ${names(unknown)} and judge the attitude.`;
      return factList(facts, 'people').length > 0
        ? `judge ${names(factList(facts, 'people'))} again and write the day.`
        : 'name whom it touches, judge them again and write the day.';
    },
  },
  'decider-overconfident': {
    meaning: 'A decision maker sees things as better than they are, and the plan does not say how to meet them.',
    what: ({ facts }) => `Decision maker ${fact(facts, 'person')} is overconfident and the plan has no approach.`,
    clear: ({ facts }) => `write an approach for ${fact(facts, 'person')}.`,
  },
  'decider-even-keel': {
    meaning: 'A decision maker is content with things as they are, and the plan does not say how to meet them.',
    what: ({ facts }) =>
      `Decision maker ${fact(facts, 'person')} is content with things as they are and the plan has no approach.`,
    clear: ({ facts }) => `write an approach for ${fact(facts, 'person')}.`,
  },
  'attitude-unknown-high-influence': {
    meaning: 'Somebody has high influence, and nobody has judged their attitude.',
    what: ({ facts }) => `${titled(facts)} has high influence and nobody has judged their attitude.`,
    clear: ({ facts }) => `meet ${fact(facts, 'person')} and judge the attitude, with what was seen.`,
  },
  'role-uncovered': {
    meaning: 'Nobody is known to hold a role in buying, and no open question asks who does.',
    what: ({ facts }) => `No ${roles(facts, 'or')} is known.`,
    clear: ({ facts }) =>
      by(
        factList(facts, 'roles').length,
        'name one, or write an open question.',
        'name them, or write an open question for each.',
      ),
  },
  'judgement-expired': {
    meaning: 'Judgements of people are older than the segment lets them be, or have no date.',
    what: ({ facts }, format) => {
      const people = factList(facts, 'people');
      const limit = `The limit is ${format.days(number(facts, 'limit'))}.`;
      if (facts['days'] === undefined)
        return `${by(people.length, 'The judgement has', 'Judgements have')} no date: ${names(factList(facts, 'people'))}. ${limit}`;
      const age = format.days(number(facts, 'days'));
      return people.length === 1
        ? `The judgement of ${names(factList(facts, 'people'))} is ${age} old. ${limit}`
        : `${people.length} judgements are too old, the oldest ${age}: ${names(factList(facts, 'people'))}. ${limit}`;
    },
    clear: ({ facts }) =>
      by(
        factList(facts, 'people').length,
        'judge the attitude again, with what was seen and the day.',
        'judge their attitudes again, with what was seen and the day.',
      ),
  },
  'no-contact-too-long': {
    meaning: 'People have not been met within the days that their segment allows.',
    what: ({ facts }, format) => {
      const age = format.days(number(facts, 'days'));
      const limit = `The limit is ${format.days(number(facts, 'limit'))}.`;
      return factList(facts, 'people').length === 1
        ? `${names(factList(facts, 'people'))} was last met ${age} ago. ${limit}`
        : `${names(factList(facts, 'people'))} have not been met in time, one of them for ${age}. ${limit}`;
    },
    clear: ({ facts }) =>
      by(factList(facts, 'people').length, 'meet the person and write the day.', 'meet them and write the days.'),
  },
  'stakeholder-without-counterpart': {
    meaning: 'People who weigh in the decision have no counterpart of ours.',
    what: ({ facts }) =>
      `${names(factList(facts, 'people'))} ${by(factList(facts, 'people').length, 'has', 'have')} no counterpart.`,
    clear: () => 'name a counterpart.',
  },
  'model-conflict': {
    meaning:
      'The plan says solution selling, and lacks what makes it so: people besides sales, or something done together with the customer.',
    what: ({ facts }) =>
      `Solution selling, but ${listed(
        factList(facts, 'missing').map((missing) => LACKING[missing]),
        'and',
      )}.`,
    clear: ({ facts }) =>
      sentence(
        listed(
          factList(facts, 'missing').map((missing) => ADD[missing]),
          'and',
        ),
      ),
  },
  'capacity-exceeded': {
    meaning: 'Actions of a quarter take more working days of a function than its unit has for them.',
    what: ({ facts }, format) =>
      `${fact(facts, 'unit')}: ${quarter(facts)} actions take ${format.number(number(facts, 'needs'), 1)} working days of ${vocabulary.function[facts.function].toLowerCase()}, and there are ${format.number(number(facts, 'has'), 1)}.`,
    clear: () => 'move or drop actions, or find more days.',
  },
  'reward-without-goal': {
    meaning: 'A reward criterion points at no strategic goal.',
    what: ({ facts }) =>
      `${fact(facts, 'of')} is rewarded for something that no strategic goal asks for: ${sentence(fact(facts, 'criterion'))}`,
    clear: () => 'name the strategic goal that it serves, or change the criterion.',
  },
  'reward-on-forecast': {
    meaning: 'A reward follows the forecast. A forecast that is rewarded no longer says what people expect.',
    what: ({ facts }) => `${fact(facts, 'of')} is rewarded by forecast: ${sentence(fact(facts, 'criterion'))}`,
    clear: () => 'tie it to the actual, the budget or a strategic goal.',
  },
  'single-contributor': {
    meaning:
      'Only one person has changed the plan in a year. A plan is better when the team that carries it out writes in it.',
    what: ({ facts }) =>
      `Only ${fact(facts, 'by')} has changed ${facts['salesPlan'] === undefined ? 'the plan' : `the sales plan ${fact(facts, 'salesPlan')}`} in the last ${fact(facts, 'days')} days.`,
    clear: () => 'ask service, delivery or a colleague to read it and propose what they know.',
  },
  'approach-missing': {
    meaning:
      'The plan does not say how people of high influence are met. The default of their attitude is shown until it does.',
    what: ({ facts }) => `The plan does not say how to meet ${names(factList(facts, 'people'))}.`,
    clear: () => 'write an approach: which figure, from whom, in which setting.',
  },
  'no-coach': {
    meaning: 'Nobody at the customer is known to speak for us.',
    what: () => 'Nobody at the customer is known as a coach.',
    clear: () => 'ask who would gain most if this succeeds.',
  },
} satisfies Partial<PlanWords>;
