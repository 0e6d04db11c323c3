import type { EntryKind, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { fact, factList, listed, type ReadingWords } from '../problem-words.ts';
import { oneOf, meant } from './reading-phrases.ts';

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

/** Words for each rule about files: what is read at all, and how. */
export const fileProblems = {
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
} satisfies Partial<ReadingWords>;
