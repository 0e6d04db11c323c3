import type { BodyLimit, EntryKind, ReadingFacts, YamlFeature } from '#domain/checks/reading-facts.ts';
import { fieldHint } from '../field-hint.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import budgetFields from './budget-fields.json' with { type: 'json' };
import companyFields from './company-fields.json' with { type: 'json' };
import planFields from './plan-fields.json' with { type: 'json' };

const hints = { ...budgetFields, ...companyFields, ...planFields };
const oneOf = (words: readonly string[]) => listed(words, 'or');
const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Did you mean ${nearest}? `);
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;

const ENTRY: Record<EntryKind, string> = { file: 'file', folder: 'folder', other: 'entry' };
const UNREADABLE: Record<string, string> = {
  EACCES: 'there is no permission to read it',
  ENOENT: 'the link leads to nothing',
  ELOOP: 'the links lead round in a circle',
};
const CHARACTER: Record<ReadingFacts['forbidden-character']['kind'], string> = {
  control: 'a control character',
  direction: 'a character that turns the direction of writing',
  invisible: 'an invisible character',
  lost: 'a character that was lost when the file was converted',
};
const FEATURE: Record<YamlFeature, string> = {
  alias: 'an alias',
  anchor: 'an anchor',
  tag: 'a tag',
  merge: 'a merge key',
  documents: 'a second document',
  directive: 'a directive',
  key: 'a key that is not a plain name',
};
const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'The indentation does not fit the lines around it.',
  TAB_AS_INDENT: 'The line is indented with a tab.',
  MISSING_CHAR: 'A closing quote, bracket, comma or colon is missing.',
  BLOCK_AS_IMPLICIT_KEY: 'A value has a colon and a space in it, or the line before is not finished.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing after the field, or a text runs on to the next line.',
  BAD_SCALAR_START: 'A text begins with a character that means something else here.',
  BAD_DQ_ESCAPE: 'There is a backslash within double quotes.',
  UNCLOSED: 'A quote or bracket opens here and is not closed.',
  CONFLICT: 'Two versions of the file meet here, and nobody has chosen between them.',
};
const SYNTAX_CURE: Record<string, string> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent the fields of one group by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that has a colon in it in double quotes.',
  BAD_SCALAR_START: 'Put the text in double quotes.',
  UNCLOSED: 'Close it where the value ends.',
  CONFLICT: 'Keep the lines that are right, and remove the others and the lines <<<<<<<, ======= and >>>>>>>.',
  BAD_DQ_ESCAPE: 'Use single quotes instead, or write the backslash twice.',
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

/** Words for each rule that reading a file can report. */
export const readingProblems: ReadingWords = {
  'company-missing': () => ({
    what: 'The content folder has no company.yaml.',
    cure: 'Add company.yaml with at least the name and the currency of the company, or name another folder with --content DIR.',
  }),
  'unknown-file': ({ facts, nearest }) => ({
    what: `No plan is read from this ${ENTRY[facts.is]}.`,
    cure:
      nearest !== undefined
        ? `Rename it to ${nearest}.`
        : facts['extensions'] !== undefined
          ? `Files in ${fact(facts, 'in')}/ end with ${oneOf(factList(facts, 'extensions'))} and are not in folders below it. Rename this one or move it away.`
          : facts['quarters'] === true
            ? `${fact(facts, 'in')}/ holds a folder for each quarter, such as ${fact(facts, 'in')}/2026-Q2/. Move it into one of them.`
            : facts['allowed'] !== undefined
              ? `Folders in ${fact(facts, 'in')}/ are ${listed(factList(facts, 'allowed'), 'and')}. Move it into one of them.`
              : 'Give it the place that its name says, or another name.',
  }),
  'file-not-read': ({ facts }) => ({
    what: `This ${ENTRY[facts.is]} is not part of the content and is not read.`,
    cure: 'Move it out of the content folder if it is in the way.',
  }),
  'file-name': ({ facts }) => ({
    what: `"${fact(facts, 'name')}" cannot be part of an address.`,
    cure: `Use small letters a to z, digits and single hyphens, for instance ${fact(facts, 'suggestion')}.`,
  }),
  'file-name-collision': ({ facts }) => ({
    what: `"${fact(facts, 'name')}" and "${fact(facts, 'other')}" differ only by capital letters or accents.`,
    cure: 'Rename one of them: some computers cannot tell the two apart.',
  }),
  'file-outside-folder': () => ({
    what: 'This is a link to a place outside the content folder.',
    cure: 'Put the file itself here. Rulla reads nothing outside the content folder.',
  }),
  'file-unreadable': ({ facts }) => ({
    what: `This cannot be opened: ${UNREADABLE[fact(facts, 'why')] ?? `the system says ${fact(facts, 'why')}`}.`,
    cure: 'Mend it or remove it.',
  }),
  'file-too-large': ({ facts }) => ({
    what: `The file has ${kilobytes(facts.size)}; the most is ${kilobytes(facts.most)}.`,
    cure: 'Check that it is the right file. A plan is a few pages of text; split figures by year.',
  }),
  'file-empty': () => ({ what: 'The file is empty.', cure: 'Write its fields, or remove it.' }),
  'not-utf-8': ({ facts }) => ({
    what:
      facts['encoding'] === undefined
        ? 'From here on the file is not UTF-8 text.'
        : `The file is ${fact(facts, 'encoding')}, not UTF-8.`,
    cure: 'Save it again as UTF-8.',
  }),
  'forbidden-character': ({ facts }) => ({
    what: `Here is ${CHARACTER[facts.kind]} (${fact(facts, 'code')}).`,
    cure: 'Delete it, and write the words around it again if they were pasted from elsewhere.',
  }),
  'mixed-script': ({ facts }) => ({
    what: `"${fact(facts, 'value')}" mixes Latin letters with Cyrillic or Greek ones that look alike.`,
    cure: 'Write the whole word in one script, or nobody will find it by searching.',
  }),
  'frontmatter-missing': () => ({
    what: 'The file does not begin with its fields.',
    cure: 'Write --- on the first line, the fields below it, and --- on a line of its own after them.',
  }),
  'frontmatter-unclosed': () => ({
    what: 'The fields begin with ---, but no line --- ends them.',
    cure: 'Write --- on a line of its own after the last field.',
  }),
  'frontmatter-twice': () => ({
    what: 'Here is a second block of fields, which would not be read.',
    cure: 'Put all fields into the first block. If a line --- stands in their midst, remove that line.',
  }),
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
  'csv-syntax': () => ({
    what: 'The rows cannot be told apart from here on: there is a quote too few or too many.',
    cure: 'Put a double quote at both ends of a value that has a comma in it, and nowhere else.',
  }),
  'csv-header': ({ facts, nearest }) => ({
    what:
      facts['value'] === undefined
        ? `The heading lacks ${listed(factList(facts, 'missing'), 'and')}.`
        : `There is no column "${fact(facts, 'value')}" here, or it appears twice.`,
    cure: `${meant(nearest)}Write account,month,amount (and salesperson, offering) for sales, or account,quarter,money,hours for investment used.`,
  }),
  'csv-columns': ({ facts }) => ({
    what: `The row has ${fact(facts, 'found')} values, the heading ${fact(facts, 'expected')}.`,
    cure: 'Write a comma between all values, also the empty ones, and a point before decimals.',
  }),
  'csv-value': ({ facts }) => ({
    what:
      fact(facts, 'value') === ''
        ? `${fact(facts, 'field')} is empty.`
        : `${fact(facts, 'field')} is "${fact(facts, 'value')}", which is not a plain number.`,
    cure: 'Write plain digits with a point before the decimals: 125000 or 125000.50.',
  }),
  'snapshot-name': ({ facts }) =>
    facts['quarter'] === undefined
      ? {
          what: `"${fact(facts, 'name')}" is not the name of a quarter.`,
          cure: 'Files here are named by their fiscal quarter: 2026-Q3.json for the seal, 2026-Q3.notes.yaml for its corrections.',
        }
      : {
          what: `The file is named ${fact(facts, 'name')}, but what it holds was sealed as ${fact(facts, 'quarter')}.`,
          cure: `Name it ${fact(facts, 'quarter')}.json again.`,
        },
  'snapshot-unreadable': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} cannot be read.`,
    cure: 'Bring back the file as it was sealed, for instance with git. A seal is written by npm run seal and never by hand.',
  }),
  'snapshot-altered': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} was altered after it was written: its fingerprint says ${fact(facts, 'hash')}…, its content gives ${fact(facts, 'found')}….`,
    cure: `Bring back the file as it was sealed, for instance with git. To correct a figure, write a note in snapshots/${fact(facts, 'quarter')}.notes.yaml.`,
  }),
  'snapshot-version': ({ facts }) => ({
    what: `The seal of ${fact(facts, 'quarter')} is of version ${fact(facts, 'version')}; this Rulla reads up to version ${fact(facts, 'newest')}.`,
    cure: 'Use the Rulla that sealed it, or a newer one.',
  }),
};
