import type { YamlFeature } from '#domain/checks/reading-facts.ts';
import { fieldHint } from '../field-hint.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import budgetFields from './budget-fields.json' with { type: 'json' };
import companyFields from './company-fields.json' with { type: 'json' };
import planFields from './plan-fields.json' with { type: 'json' };
import { oneOf, meant, SYNTAX, SYNTAX_CURE } from './reading-phrases.ts';

const hints = { ...budgetFields, ...companyFields, ...planFields };
const FEATURE: Record<YamlFeature, string> = {
  alias: 'an alias',
  anchor: 'an anchor',
  tag: 'a tag',
  merge: 'a merge key',
  documents: 'a second document',
  directive: 'a directive',
  key: 'a key that is not a plain name',
};
const EXPECTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of figures by period',
};
const RECEIVED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};
const TYPE_CURE: Record<string, string> = {
  string: 'Put it in double quotes if it is meant as a text.',
  number: 'Write plain digits with a point before the decimals: 125000 or 125000.50.',
  int: 'Write a whole number without quotes.',
  boolean: 'Write true or false, without quotes.',
  array: 'Write it in square brackets, [one, two], or each on a line of its own after a dash.',
  object: 'Write its fields on indented lines below, or in braces on the same line.',
  record: 'Write the periods and figures in braces: { 2026-Q3: 210000 }.',
};

/** Words for each rule about the fields of a file. */
export const fieldProblems = {
  'yaml-syntax': ({ facts }) => ({
    what: `${SYNTAX[fact(facts, 'code')] ?? 'The fields cannot be read from here on.'} The line is: ${fact(facts, 'value')}`,
    cure:
      SYNTAX_CURE[fact(facts, 'code')] ??
      'Look at this line and the one before: a colon, a quote, a bracket or the indentation is wrong.',
  }),
  'yaml-feature': ({ facts }) => ({
    what: `Here is ${FEATURE[facts.what]} of YAML that plans do not use${facts['value'] ? `: ${fact(facts, 'value')}` : ''}.`,
    cure: 'Write the value itself, in double quotes if it begins with a sign such as &, * or !.',
  }),
  'yaml-too-deep': ({ facts }) => ({
    what: `The fields are nested deeper than ${fact(facts, 'most')} levels.`,
    cure: 'Take away brackets and indentation; no field needs more than six levels.',
  }),
  'duplicate-field': ({ facts }) => ({
    what: `${fact(facts, 'field')} appears twice in the same group.`,
    cure: 'Keep one of the two.',
  }),
  'reserved-field': ({ facts }) => ({
    what: `${fact(facts, 'field')} cannot be the name of a field.`,
    cure: 'Remove it.',
  }),
  'number-not-plain': ({ facts }) => ({
    what: `${fact(facts, 'value')} can be read as more than one number.`,
    cure: 'Write plain digits with a point before the decimals, at most 15 digits; put it in double quotes if it is meant as a text.',
  }),
  'unknown-field': ({ facts, nearest }) => ({
    what: `There is no field ${fact(facts, 'field')}${fact(facts, 'of') === '' ? '' : ` in ${fact(facts, 'of')}`}.`,
    cure:
      nearest === undefined
        ? `The fields here are ${listed(factList(facts, 'allowed'), 'and')}.`
        : meant(nearest).trim(),
  }),
  'missing-field': ({ facts }) => ({
    what: `The field ${fact(facts, 'field')} is missing.`,
    cure: `Add ${fact(facts, 'field')}. ${facts['allowed'] ? `Write ${oneOf(factList(facts, 'allowed'))}.` : (fieldHint(hints, facts.hint) ?? '')}`.trim(),
  }),
  'empty-field': ({ facts }) => ({
    what: `Nothing is written after ${fact(facts, 'field')}.`,
    cure: `${facts['allowed'] ? `Write ${oneOf(factList(facts, 'allowed'))}` : 'Write a value'}, or remove the line.`,
  }),
  'wrong-type': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field') || 'This'} is ${facts['value'] === undefined ? (RECEIVED[fact(facts, 'received')] ?? 'something else') : fact(facts, 'received') === 'string' ? `"${fact(facts, 'value')}"` : fact(facts, 'value')}; it must be ${facts['allowed'] ? oneOf(factList(facts, 'allowed').map((word) => EXPECTED[word] ?? word)) : (EXPECTED[fact(facts, 'expected')] ?? 'written differently')}.`,
    cure:
      meant(nearest) +
      (TYPE_CURE[fact(facts, 'expected')] ??
        `Write ${oneOf(factList(facts, 'allowed').map((word) => EXPECTED[word] ?? word))}.`),
  }),
  'unknown-value': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} is ${facts['value'] === undefined ? 'not a single word' : `"${fact(facts, 'value')}"`}.`,
    cure: `${meant(nearest)}Write ${oneOf(factList(facts, 'allowed'))}.`,
  }),
  'text-too-long': ({ facts }) => ({
    what: `${fact(facts, 'field')} has ${fact(facts, 'length')} characters; the most is ${fact(facts, 'most')}.`,
    cure: 'Say it shorter; the body of the plan has room for more.',
  }),
  'number-out-of-range': ({ facts }) => ({
    what: `${fact(facts, 'field')} is ${fact(facts, 'value')}; the ${facts['most'] === undefined ? 'least' : 'most'} is ${fact(facts, facts['most'] === undefined ? 'least' : 'most')}.`,
    cure: 'Write a number within the limit.',
  }),
  'list-too-short': ({ facts }) => ({
    what: `${fact(facts, 'field')} has too few entries; the least allowed is ${fact(facts, 'least')}.`,
    cure: 'Add one, or remove the file if there is nothing to list.',
  }),
  'invalid-id': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} is "${fact(facts, 'value')}", which cannot be a short name.`,
    cure: `${meant(nearest)}Use small letters a to z, digits and single hyphens: petri-salmela, n1.`,
  }),
  'invalid-date': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} is "${fact(facts, 'value')}", which is ${/^(?:0|1[0-8]|2[2-9]|[3-9])\d+-\d\d-\d\d$/.test(fact(facts, 'value')) ? 'outside the years 1900 to 2199' : 'not a day of the calendar'}.`,
    cure: `${meant(nearest)}Write year, month and day: 2026-09-30.`,
  }),
  'invalid-month': ({ facts }) => ({
    what: `${fact(facts, 'field')} is "${fact(facts, 'value')}", which is not a month.`,
    cure: 'Write year and month: 2026-09.',
  }),
  'invalid-quarter': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} has "${fact(facts, 'value') || fact(facts, 'field')}", which is not a quarter.`,
    cure: `${meant(nearest)}Write the fiscal year and quarter: 2026-Q3. A whole year of money may be written as 2026.`,
  }),
  'invalid-due': ({ facts, nearest }) => ({
    what: `${fact(facts, 'field')} is "${fact(facts, 'value')}", which cannot be read as a time.`,
    cure: `${meant(nearest)}Write a day, a month or a quarter: 2026-09-30, 2026-09 or 2026-Q3.`,
  }),
  'invalid-address': ({ facts }) => ({
    what: `${fact(facts, 'field')} is "${fact(facts, 'value')}", which is not a web address.`,
    cure: 'Write the whole address, from https:// on.',
  }),
  'empty-text': ({ facts }) => ({
    what: `${fact(facts, 'field')} is empty.`,
    cure: 'Write the text, or remove the line.',
  }),
  'never-shared': ({ facts }) => ({
    what:
      facts['in'] === 'text'
        ? `${fact(facts, 'what')} and <Shared> stand within each other; the customer never sees ${fact(facts, 'what')}.`
        : `${fact(facts, 'what')} can never be shared with the customer.`,
    cure:
      facts['in'] === 'text'
        ? 'Write what the customer may read as plain text in <Shared>, and the rest outside it.'
        : `Take it out. These can be shared: ${listed(factList(facts, 'allowed'), 'and')}.`,
  }),
  'period-overlap': ({ facts }) => ({
    what: `${fact(facts, 'path').split('.').at(-1)} overlaps another period: the same time is given both as a year and as a quarter.`,
    cure: 'Keep the year or its quarters; otherwise it cannot be told which of them counts.',
  }),
  'amount-decimals': ({ facts }) => ({
    what: `${fact(facts, 'value')} has more decimals than the currency, which has ${fact(facts, 'decimals')}.`,
    cure: 'Round the amount.',
  }),
  'amount-range': ({ facts }) => ({
    what: `${fact(facts, 'value')} is too large an amount to be true.`,
    cure: 'Write the amount in whole units of the currency, not in cents.',
  }),
  'unknown-currency': ({ facts }) => ({
    what: `There is no currency "${fact(facts, 'value')}".`,
    cure: 'Write its three-letter ISO code: EUR, SEK, USD.',
  }),
  'unknown-time-zone': ({ facts, nearest }) => ({
    what: `There is no time zone "${fact(facts, 'value')}".`,
    cure:
      nearest === undefined
        ? 'Write its name as in the IANA list, region and city: Europe/Helsinki, America/New_York, UTC.'
        : `Write ${nearest}.`,
  }),
} satisfies Partial<ReadingWords>;
