import type { PlanFacts } from '#domain/checks/plan-rules.ts';
import type { Block } from '#domain/plan/vocabulary.ts';
import { fact, factList, factNumber as number, listed, type PlanWords } from '../problem-words.ts';
import { quarter, sentence, by } from './plan-phrases.ts';

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
/** The first five, and how many more. */
const some = (words: readonly string[], and: string) =>
  words.length <= 5 ? listed(words, and) : `${words.slice(0, 5).join(', ')} ${and} ${words.length - 5} more`;

/** Words for each rule about figures, promises, goals and actions. */
export const figuresAndWorkProblems = {
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
  'review-without-judgement': {
    meaning: 'A review has been begun and its judgement is not written, so that it does not count as held.',
    what: ({ facts }) =>
      `The review of ${quarter(facts)} has been begun and has no judgement; it does not count as held.`,
    clear: () =>
      'write how the quarter went and what we make of it in judgement; what the review decides counts from then on.',
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
} satisfies Partial<PlanWords>;
