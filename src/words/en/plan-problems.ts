import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { Block, Role } from '#domain/plan/vocabulary.ts';
import { fact, factList, factNumber as number, listed, type PlanWords } from '../problem-words.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

const quarter = (facts: { quarter: string }) => fact(facts, 'quarter').slice(5);
const names = (people: readonly string[]) => listed(people, 'and');
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
/** Another word for one than for several. */
const by = (count: number, one: string, several: string) => (count === 1 ? one : several);
const titled = (facts: { person: string; title: string | undefined }) =>
  facts.title === undefined ? fact(facts, 'person') : `${fact(facts, 'title')} ${fact(facts, 'person')}`;

const OLD: Record<PlanFacts['fact-too-old']['fact'], string> = {
  profile: 'The basic facts are',
  finances: 'The customer’s financial figures are',
  needs: 'The oldest need is',
  strategy: 'The strategy choices are',
};
const RENEW: Record<PlanFacts['fact-too-old']['fact'], string> = {
  profile: 'check the facts and date them.',
  finances: 'update from the latest report, with its date.',
  needs: 'ask the customer, then date the need anew.',
  strategy: 'confirm the choices or change them, with the date.',
};
const BLOCKS: Record<Block, string> = {
  profile: 'basic facts',
  finances: 'financial figures',
  needs: 'needs',
  people: 'people',
  strategy: 'strategy choices',
  valueClaims: 'value for the customer',
  budget: 'budget',
  investment: 'investment budget',
  forecast: 'forecast',
  goals: 'annual goals',
  ideas: 'growth ideas',
  actions: 'actions',
  feedback: 'feedback',
  promises: 'promises',
  openQuestions: 'open questions',
  changes: 'coming changes',
  redFlags: 'red flags',
  trust: 'trust',
};
const blocks = (facts: { blocks: readonly Block[] }) =>
  listed(
    factList(facts, 'blocks').map((block) => BLOCKS[block]),
    'and',
  );
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
/** The first five, and how many more. */
const some = (words: readonly string[], and: string) =>
  words.length <= 5 ? listed(words, and) : `${words.slice(0, 5).join(', ')} ${and} ${words.length - 5} more`;

/** Words for each rule that judges the portfolio: what it means, what it saw, what clears it. */
export const planProblems: PlanWords = {
  'gap-over-threshold': {
    meaning: 'Plans are further below the target of this quarter or the next than the company allows.',
    what: ({ facts }, format) =>
      `${quarter(facts)} plans are ${format.figure(-number(facts, 'gap'))} below target (${format.signedPercent(number(facts, 'gap'), number(facts, 'target'))}). The limit is −${format.number(number(facts, 'limit'), 1)}%.`,
    clear: ({ facts }) =>
      fact(facts, 'of') === 'company'
        ? 'plan more, or agree on another target.'
        : `comment on the gap in the ${fact(facts, 'of') === 'segment' ? 'segment’s file' : 'plan'}, or plan more.`,
  },
  'deviation-uncommented': {
    meaning:
      'The forecast or the actual is further from the budget than the company allows, and the plan does not say why.',
    what: ({ facts }, format) =>
      `${quarter(facts)} ${fact(facts, 'measure')} is ${format.figure(Math.abs(number(facts, 'difference')))} ${number(facts, 'difference') < 0 ? 'below' : 'above'} budget (${format.signedPercent(number(facts, 'difference'), number(facts, 'budget'))}) and nobody has said why.`,
    clear: () => 'write the reason in the plan.',
  },
  'promise-broken': {
    meaning: 'A promise to the customer is past its day and has not been kept.',
    what: ({ facts }, format) =>
      `Promise${facts['to'] === undefined ? '' : ` to ${fact(facts, 'to')}`} was due ${format.shortDate(fact(facts, 'due'))} and is not kept: ${sentence(fact(facts, 'promise'))}`,
    clear: () => 'keep it and write the day, or agree on another day with the customer.',
  },
  'review-missing': {
    meaning:
      'A review is past its day. The rhythm of the segment asked for it, or a change at the customer made it due out of turn.',
    what: ({ facts }, format) => {
      const late = `${format.days(number(facts, 'days'))} ago`;
      if (facts['quarter'] !== undefined)
        return `The review of ${quarter(facts)} was due ${format.shortDate(fact(facts, 'due'))}, ${late}, and is not there.`;
      const why =
        facts['newDecider'] === undefined
          ? sentence(fact(facts, 'change'))
          : `${fact(facts, 'newDecider')} decides since ${format.shortDate(fact(facts, 'knownSince'))}.`;
      return `${why} The review that this calls for was due ${format.shortDate(fact(facts, 'due'))}, ${late}.`;
    },
    clear: ({ facts }) =>
      facts['quarter'] !== undefined
        ? 'hold the review and write it down; npm run new -- review begins it with the quarter’s figures.'
        : 'hold a review of the account, with the change in mind.',
  },
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
  'raised-by-hand': {
    meaning: 'Somebody saw what no rule can see, and nobody has closed the flag.',
    what: ({ facts }) => sentence(fact(facts, 'what')),
    clear: ({ facts }) =>
      facts['clear'] === undefined ? 'mend it and write the day it was closed.' : sentence(fact(facts, 'clear')),
  },
  'plan-missing-for-segment': {
    meaning: 'The segment demands a plan of the customer’s own, and there is none.',
    what: ({ facts }) =>
      `Customers of ${fact(facts, 'segment')} have a plan of their own; this one only has a row in the sales plan ${fact(facts, 'salesPlan')}.`,
    clear: () => 'write an account plan, or move the customer to another segment.',
  },
  'action-overdue': {
    meaning: 'An action is still open after the day, month or quarter in which it was due.',
    what: ({ facts }, format) =>
      `Action overdue by ${format.days(number(facts, 'days'))}: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'close it with its effect, or move it and say why.',
  },
  'fact-too-old': {
    meaning: 'Facts are older than their segment lets them be.',
    what: ({ facts }, format) =>
      `${OLD[facts.fact]} ${format.days(number(facts, 'days'))} old. The limit is ${format.days(number(facts, 'limit'))}.`,
    clear: ({ facts }) => RENEW[facts.fact],
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
  'goal-without-action': {
    meaning: 'An annual goal has no open action that is due by the end of the next quarter.',
    what: ({ facts }, format) =>
      `Nothing is planned by ${format.shortDate(fact(facts, 'until'))} for the annual goal: ${sentence(fact(facts, 'goal'))}`,
    clear: () => 'add an action with an owner and a day.',
  },
  'value-unmeasured': {
    meaning: 'A value for the customer has no baseline, or has never been measured.',
    what: ({ facts }) =>
      fact(facts, 'missing') === 'baseline'
        ? `Value for the customer has no baseline: ${sentence(fact(facts, 'measure'))}`
        : `Value for the customer has not been measured: ${sentence(fact(facts, 'measure'))}`,
    clear: ({ facts }) =>
      fact(facts, 'missing') === 'baseline'
        ? 'ask the customer for the baseline, or measure it.'
        : 'measure it with the customer and write the day.',
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
  'required-fact-missing': {
    meaning: 'The plan lacks blocks that its segment demands.',
    what: ({ facts }) => `The plan lacks what its segment demands: ${blocks(facts)}.`,
    clear: () => 'write them in the plan.',
  },
  'major-action-untested': {
    meaning: 'A major action is under way in full without a test with the customer.',
    what: ({ facts }) =>
      `Major action is under way and no test with the customer is written: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'test it with the customer and write what came out.',
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
  'goal-unserved': {
    meaning: 'No plan serves a strategic goal of the company.',
    what: ({ facts }) => `No plan serves the strategic goal: ${sentence(fact(facts, 'goal'))}`,
    clear: () => 'name it in the plans that serve it, or drop the goal.',
  },
  'plan-serves-no-goal': {
    meaning: 'A plan serves none of the company’s strategic goals.',
    what: ({ facts }) =>
      facts['salesPlan'] === undefined
        ? 'The plan serves none of the strategic goals.'
        : `The sales plan ${fact(facts, 'salesPlan')} serves none of the strategic goals.`,
    clear: ({ facts }) =>
      facts['newCustomerPlan'] === undefined
        ? 'say which strategic goal its choices, annual goals or ideas serve.'
        : 'say in servesGoals which strategic goal it serves.',
  },
  'effect-missing': {
    meaning:
      'An action is done, and the plan does not say what it did to people and to sales and what was learned. Nobody else can learn from it.',
    what: ({ facts }) =>
      `The action is done, but ${facts['saysEffect'] === true ? 'what was learned' : facts['saysLearned'] === true ? 'its effect' : 'its effect and what was learned'} is not written: ${sentence(fact(facts, 'action'))}`,
    clear: () => 'write whose attitude moved, what it did to sales (an amount, or none), and what was learned.',
  },
  'feedback-undecided': {
    meaning:
      'The customer said something, and the plan says neither what it led to nor why nothing changes. Who gives feedback and hears nothing gives none again.',
    what: ({ facts }) => `Nothing is decided on what ${fact(facts, 'by')} said: ${sentence(fact(facts, 'said'))}`,
    clear: () => 'name the action that it led to, or say why nothing changes.',
  },
  'feedback-too-old': {
    meaning: 'The customer has not given feedback within the days that the segment sets.',
    what: ({ facts }, format) =>
      facts['days'] === undefined
        ? 'No feedback from the customer is written.'
        : `The last feedback is ${format.days(number(facts, 'days'))} old. The limit is ${format.days(number(facts, 'limit'))}.`,
    clear: () => 'ask for feedback and write what was said.',
  },
  'one-sided-win': {
    meaning: 'Goals, ideas or actions say what we gain and not what the customer gains.',
    what: ({ facts }) => `Only our gain is written: ${sentence(factList(facts, 'items').join('; '))}`,
    clear: () => 'write what the customer gains.',
  },
  'offer-without-need': {
    meaning: 'Budget lines sell an offering for no need of the customer.',
    what: ({ facts }) => `Offered for no need of the customer: ${sentence(factList(facts, 'lines').join('; '))}`,
    clear: () => 'name the need that it serves, or ask whether there is one.',
  },
  'segment-differs-from-criteria': {
    meaning: 'The customer’s figures fit the criteria of another segment.',
    what: ({ facts }) => `In ${fact(facts, 'segment')}, but its figures fit ${fact(facts, 'fits')}.`,
    clear: () => 'move the customer, or change the criteria.',
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
  'customer-in-no-plan': {
    meaning: 'Somebody buys from us and stands in no plan, so nobody plans for them and their sales are in no sum.',
    what: ({ facts }, format) =>
      `${by(number(facts, 'count'), '1 customer', `${number(facts, 'count')} customers`)} with ${format.money(number(facts, 'amount'))} of sales in the last four quarters and this one ${by(number(facts, 'count'), 'is', 'are')} in no plan: ${some(factList(facts, 'customers'), 'and')}.`,
    clear: () => 'give each an account plan, a row in a sales plan, or the name of a prospect in a new-customer plan.',
  },
  'actuals-unmatched': {
    meaning: 'Rows from finance fit no customer of any plan; they are in no sum.',
    what: ({ facts }, format) =>
      `${by(number(facts, 'rows'), '1 row', `${number(facts, 'rows')} rows`)} of actuals, ${format.money(number(facts, 'amount'))}, ${by(number(facts, 'rows'), 'fits', 'fit')} no customer and ${by(number(facts, 'rows'), 'is', 'are')} in no sum: ${some(factList(facts, 'accounts'), 'and')}.`,
    clear: () => 'add the customers to a plan, or correct the ids.',
  },
  'approach-missing': {
    meaning:
      'The plan does not say how people of high influence are met. The default of their attitude is shown until it does.',
    what: ({ facts }) => `The plan does not say how to meet ${names(factList(facts, 'people'))}.`,
    clear: () => 'write an approach: which figure, from whom, in which setting.',
  },
  'review-without-judgement': {
    meaning: 'A review has been begun and its judgement is not written, so that it does not count as held.',
    what: ({ facts }) =>
      `The review of ${quarter(facts)} has been begun and has no judgement; it does not count as held.`,
    clear: () =>
      'write how the quarter went and what we make of it in judgement; what the review decides counts from then on.',
  },
  'no-coach': {
    meaning: 'Nobody at the customer is known to speak for us.',
    what: () => 'Nobody at the customer is known as a coach.',
    clear: () => 'ask who would gain most if this succeeds.',
  },
  'strategy-cites-no-figure': {
    meaning: 'The plan’s prose cites no live figure that its choices rest on.',
    what: () => 'The strategy cites no figure.',
    clear: () => 'cite one in the text with <Figure />.',
  },
  'brief-too-long': {
    meaning: 'The purpose of the partnership is longer than the one-page brief has room for.',
    what: ({ facts }) =>
      `The purpose has ${fact(facts, 'letters')} characters. There is room for ${fact(facts, 'limit')}.`,
    clear: () => 'say it in two sentences.',
  },
};
