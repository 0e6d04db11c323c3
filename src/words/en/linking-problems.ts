import type { CountedMeasure, LinkingFacts, Referred } from '#domain/checks/linking-facts.ts';
import { fact, factList, listed, type LinkingWords } from '../problem-words.ts';

const THING: Record<Referred, string> = {
  segment: 'segment',
  member: 'person of ours',
  account: 'customer',
  reviewed: 'customer or segment',
  companyGoal: 'strategic goal of the company',
  offering: 'offering of the company',
  rule: 'rule',
  person: 'person in this plan',
  need: 'need in this plan',
  goal: 'annual goal in this plan',
  idea: 'growth idea in this plan',
  action: 'action in this plan',
  change: 'change in this plan',
};
const WHERE: Record<Referred, string> = {
  segment: 'Segments are the files of segments/.',
  member: 'People of ours are in the files of team/.',
  account: 'Customers are the files of accounts/ and the rows of sales-plans/.',
  companyGoal: 'Strategic goals are in company.yaml.',
  offering: 'Offerings are in company.yaml.',
  rule: 'The rules and their ids are listed in the handbook.',
  person: 'Add the person under people.',
  need: 'Add it under needs.',
  goal: 'Add it under goals.',
  idea: 'Add it under ideas.',
  action: 'Add it under actions.',
  change: 'Give the change an id under changes of the plan.',
  reviewed: 'Write the id of a customer or of a segment.',
};
const LIST: Record<string, string> = {
  goals: 'goals',
  offerings: 'offerings',
  teams: 'teams',
  members: 'people of ours',
  needs: 'needs',
  valueClaims: 'valueClaims',
  people: 'people',
  budget: 'budget lines',
  investment: 'investment lines',
  ideas: 'ideas',
  actions: 'actions',
  promises: 'promises',
  openQuestions: 'openQuestions',
  changes: 'changes',
  redFlags: 'redFlags',
};
const CIRCLE: Record<LinkingFacts['circular-reference']['of'], { what: string; field: string }> = {
  reportsTo: { what: 'These people report to each other in a circle', field: 'reportsTo' },
  parent: { what: 'These customers are each other’s parents in a circle', field: 'parent' },
  manager: { what: 'These people of ours are each other’s managers in a circle', field: 'manager' },
};
const MEASURE: Record<CountedMeasure, string> = {
  budget: 'budgets',
  investment: 'investment budgets',
  forecast: 'forecasts',
  target: 'targets',
  actual: 'actuals',
};

/** Words for each rule that linking the files can report. */
export const linkingProblems: LinkingWords = {
  'unknown-reference': ({ facts, nearest }) => {
    const { what } = facts;
    const known = factList(facts, 'known');
    const choice = known.length > 0 ? `Write ${listed(known, 'or')}.` : WHERE[what];
    const others = known.filter((id) => id !== nearest);
    const instead =
      others.length > 0 ? ` There ${others.length === 1 ? 'is' : 'are'} also ${listed(others, 'and')}.` : '';
    return {
      what: `There is no ${THING[what]} with the id "${fact(facts, 'value')}".`,
      cure: nearest === undefined ? choice : `Did you mean ${nearest}?${instead}`,
    };
  },
  'shared-names-internal': ({ facts }) => ({
    what: `A text that the customer sees names ${fact(facts, 'id')}, which is not shared.`,
    cure: `Write shared: true at ${fact(facts, 'id')}, or take <${fact(facts, 'component')} id="${fact(facts, 'id')}" /> out of <Shared>.`,
  }),
  'duplicate-id': ({ facts }) => ({
    what: `The id "${fact(facts, 'id')}" appears twice among the ${LIST[fact(facts, 'list')] ?? fact(facts, 'list')}; first in ${fact(facts, 'file')}, line ${fact(facts, 'line')}.`,
    cure: 'Give one of the two another id, and mend what points at it.',
  }),
  'customer-in-two-plans': ({ facts }) => ({
    what:
      fact(facts, 'by') === 'id'
        ? `The customer "${fact(facts, 'value')}" is in two plans; the other one is in ${fact(facts, 'file')}, line ${fact(facts, 'line')}.`
        : `The CRM id "${fact(facts, 'value')}" already belongs to ${fact(facts, 'other')}, in ${fact(facts, 'file')}, line ${fact(facts, 'line')}.`,
    cure: 'Each customer is in exactly one plan. Remove one of the two, or give it an id of its own if it is another customer.',
  }),
  'circular-reference': ({ facts }) => {
    const circle = CIRCLE[facts.of];
    return {
      what: `${circle.what}: ${factList(facts, 'circle').join(', ')}.`,
      cure: `Correct ${circle.field} of one of them, or leave it out for the one at the top.`,
    };
  },
  'review-twice': ({ facts }) => ({
    what: `There are two quarterly reviews of "${fact(facts, 'of')}" for ${fact(facts, 'quarter')}; the other one is ${fact(facts, 'file')}.`,
    cure: 'Join them in one file. If one of them was held out of turn, name the change that called for it: change: c1.',
  }),
  'review-too-early': ({ facts }) => ({
    what: `The review of ${fact(facts, 'quarter')} is dated ${fact(facts, 'on')}, but the quarter begins on ${fact(facts, 'firstDay')}.`,
    cure: 'Correct the day, or move the file to the folder of the quarter that it judges.',
  }),
  'trust-twice': ({ facts }) => ({
    what: `The trust of "${fact(facts, 'of')}" in ${fact(facts, 'quarter')} is stated twice; first in ${fact(facts, 'file')}, line ${fact(facts, 'line')}.`,
    cure: 'Leave one of the two. The review is the place for it when there is one.',
  }),
  'sum-out-of-range': ({ facts }) => ({
    what: `With this amount the company’s ${MEASURE[facts.measure]} add up to more than can be counted exactly.`,
    cure: 'Look for an amount with too many digits.',
  }),
  'unknown-rule': ({ facts, nearest }) =>
    facts['isError'] === true
      ? { what: `"${fact(facts, 'rule')}" is always an error; its grade cannot be changed.`, cure: 'Remove the line.' }
      : {
          what: `There is no rule "${fact(facts, 'rule')}" to grade.`,
          cure: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The rules and their ids are listed in the handbook.`,
        },
  'notes-without-snapshot': ({ facts }) => ({
    what: `There are corrections of ${fact(facts, 'quarter')}, but that quarter is not sealed.`,
    cure: 'While a quarter is open, correct the plan itself. If the seal was here, bring back its file, for instance with git.',
  }),
  'snapshot-missing': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} is gone: it stood in the folder when ${fact(facts, 'by')} was sealed.`,
    cure: `Bring back snapshots/${fact(facts, 'quarter')}.json as it was sealed, for instance with git. A seal is never taken away.`,
  }),
  'snapshot-replaced': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} is not the one that stood there when ${fact(facts, 'by')} was sealed.`,
    cure: `Bring back the file as it was sealed, for instance with git. To correct a figure, write a note in snapshots/${fact(facts, 'quarter')}.notes.yaml.`,
  }),
  'snapshot-out-of-order': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} was written after that of ${fact(facts, 'by')}, a later quarter.`,
    cure: `Take the file away. Quarters are sealed one after the other; what ${fact(facts, 'quarter')} was can be told in a note beside the next seal.`,
  }),
};
