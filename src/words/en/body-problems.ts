import type { BodyLimit, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import { oneOf, meant, SYNTAX, SYNTAX_CURE } from './reading-phrases.ts';

const TOO_COMPLEX: Record<BodyLimit, string> = {
  nesting: 'lists, quotes or components nested deeper than',
  indentation: 'a line indented by more columns than',
  brackets: 'square brackets open at once, more than',
  tags: 'components, more than',
  'tag-depth': 'components within components deeper than',
  table: 'a table with more columns than',
  cells: 'tables with more cells than',
  emphasis: 'signs of emphasis in a row, as many as',
  parts: 'more parts than',
};
const UNREADABLE_BODY: Record<ReadingFacts['body-unreadable']['why'], string> = {
  crash: 'The Markdown parser breaks down on the text of this file.',
  time: 'The Markdown parser took too long over the text of this file and was stopped.',
  memory: 'The Markdown parser needed too much memory for the text of this file and was stopped.',
};
const ADDRESS: Record<ReadingFacts['body-address']['why'], string> = {
  scheme: 'Links go to http, https or mailto addresses.',
  relative:
    'A link within the site begins with /, for instance /accounts/havulinna-paper/, or with # on the same page.',
  broken: 'Write the whole address, without spaces.',
};

/** Words for each rule about the text of a plan. */
export const bodyProblems = {
  'body-syntax': ({ facts }) => {
    const value = fact(facts, 'value');
    if (facts['kind'] === 'address')
      return {
        what: `An address stands in angle brackets: <${value}>.`,
        cure: `Write it as a link: [words](${value.includes('://') || !value.includes('@') ? value : `mailto:${value}`}).`,
      };
    if (facts['kind'] === 'open')
      return {
        what: `<${value}> is opened here and not closed as it should be.`,
        cure: `End it with a slash, <${value} … />, or write </${value}> after the text that it holds, on a line of its own if <${value}> is.`,
      };
    if (facts['kind'] === 'conflict') return { what: SYNTAX['CONFLICT'] ?? '', cure: SYNTAX_CURE['CONFLICT'] ?? '' };
    if (facts['kind'] === 'sign')
      return {
        what: `The sign < begins a component here, and none follows: ${value}`,
        cure: 'Write \\< for a sign that is only a sign.',
      };
    if (facts['kind'] === 'unopened')
      return {
        what: `</${value}> closes a component that is not open here.`,
        cure: `Write <${value} …> before the text that it holds, or take </${value}> away.`,
      };
    if (facts['kind'] === 'apart')
      return {
        what: `<${value}> and its </${value}> do not meet: one stands on a line of its own, the other within a text.`,
        cure: 'Write both on lines of their own, or both within one line.',
      };
    if (facts['kind'] === 'crossed')
      return {
        what: `</${value}> stands here while <${fact(facts, 'inner')}> within it is still open.`,
        cure: `Close the inner one first: </${fact(facts, 'inner')}>, then </${value}>.`,
      };
    if (facts['kind'] === 'attribute')
      return {
        what: `<${value}> is not written as a component is: ${fact(facts, 'text')}`,
        cure: 'Give each attribute a value in straight quotation marks, as in <Note kind="risk">, and end the component with > or />.',
      };
    return {
      what: value === '' ? 'The text cannot be read from here on.' : `The text cannot be read from here on: ${value}`,
      cure: 'Close each component that is opened, and write \\< for a sign that is only a sign.',
    };
  },
  'body-expression': ({ facts }) => ({
    what: `There is a brace in the text: ${fact(facts, 'value')}`,
    cure: 'A plan holds no code. Write \\{ for the sign itself, or {/* … */} for a comment.',
  }),
  'body-module': ({ facts }) => ({
    what: `This line begins with ${fact(facts, 'word')}, which would be code.`,
    cure: 'Components need no import. If it is the beginning of a sentence, change the order of the words.',
  }),
  'body-html': ({ facts }) => ({
    what: `Here is HTML: <${fact(facts, 'name')}${facts['name'] === '!--' ? ' … --' : ''}>.`,
    cure:
      facts['name'] === '!--'
        ? 'Write a comment as {/* … */}.'
        : facts['name'] === 'br'
          ? 'End the line with a backslash, or leave an empty line for a new paragraph.'
          : 'Write it in Markdown, or use a component: <Note>, <Figure />, <Person />.',
  }),
  'body-picture': ({ facts }) => ({
    what: `A picture is asked for: ${fact(facts, 'value')}`,
    cure: 'Plans hold text. Link to the picture where it is kept, or describe it.',
  }),
  'body-address': ({ facts }) => ({
    what: `A link leads to "${fact(facts, 'value')}".`,
    cure: ADDRESS[facts.why],
  }),
  'body-too-complex': ({ facts }) => ({
    what: `Here are ${TOO_COMPLEX[facts.what]} ${fact(facts, 'most')}.`,
    cure: 'Write it more simply.',
  }),
  'line-too-long': ({ facts }) => ({
    what: `This line has ${fact(facts, 'length')} characters; the most is ${fact(facts, 'most')}.`,
    cure: 'Break it into lines, and leave an empty line between paragraphs.',
  }),
  'text-not-shown': ({ facts }) => {
    const { value } = facts;
    switch (facts.what) {
      case 'definition':
        return {
          what: `${value} is read as the address of a link that no link uses, and would not be shown.`,
          cure: `Write it without square brackets: ${facts.plain}.`,
        };
      case 'definition-twice':
        return {
          what: `${value} gives the same name a second address, which would not be used.`,
          cure: 'Keep one of the two, or give the second one another name.',
        };
      case 'cell':
        return {
          what: `This row has more cells than the heading of its table; "${value}" would not be shown.`,
          cure: 'Give the heading and the line below it another column, or write \\| for a sign that is only a sign.',
        };
      case 'title':
        return { what: `A link has a title, "${value}", which would not be shown.`, cure: 'Write it as text.' };
      case 'link':
        return {
          what: `A link to ${value} has no words, so that nothing of it would be shown.`,
          cure: 'Write words between its square brackets: [words](address).',
        };
      default:
        return {
          what: `"${value}" stands behind the signs that open a block of code, and would not be shown.`,
          cure: 'Write it on a line of its own. Only the name of a language can stand there, such as yaml or text.',
        };
    }
  },
  'body-unreadable': ({ facts }) => ({
    what: UNREADABLE_BODY[facts.why],
    cure: 'Look for something repeated or nested very often, and write it more simply.',
  }),
  'unknown-component': ({ facts, nearest }) => ({
    what: `There is no component <${fact(facts, 'name')}>.`,
    cure: `${meant(nearest)}The components are ${listed(factList(facts, 'allowed'), 'and')}.`,
  }),
  'component-content': ({ facts }) => ({
    what: `<${fact(facts, 'name')}> has text within it, which would not be shown.`,
    cure: `End it with a slash, <${fact(facts, 'name')} … />, and write the text beside it.`,
  }),
  'component-in-line': ({ facts }) => ({
    what: `<${fact(facts, 'name')}> is within a line of text.`,
    cure: 'Put it on lines of its own, with an empty line before and after.',
  }),
  'unknown-attribute': ({ facts, nearest }) => ({
    what: `<${fact(facts, 'name')}> has no attribute ${fact(facts, 'attribute')}.`,
    cure: `${meant(nearest)}${factList(facts, 'allowed').length === 0 ? 'It takes none.' : `It takes ${listed(factList(facts, 'allowed'), 'and')}.`}`,
  }),
  'missing-attribute': ({ facts }) => ({
    what: `<${fact(facts, 'name')}> lacks ${fact(facts, 'attribute')}.`,
    cure: `Write <${fact(facts, 'name')} ${fact(facts, 'attribute')}="…">.`,
  }),
  'attribute-not-text': ({ facts }) => ({
    what: `<${fact(facts, 'name')}> has an attribute ${fact(facts, 'attribute') || '{…}'} that is not a plain text.`,
    cure: 'Write it in quotes: id="petri-salmela".',
  }),
  'unknown-attribute-value': ({ facts, nearest }) => ({
    what: `${fact(facts, 'attribute')} of <${fact(facts, 'name')}> is "${fact(facts, 'value')}".`,
    cure: `${meant(nearest)}Write ${oneOf(factList(facts, 'allowed'))}.`,
  }),
} satisfies Partial<ReadingWords>;
