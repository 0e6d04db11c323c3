import type { FieldName } from '../plan/fields.ts';
import type { NoFacts } from './facts.ts';
import type { ReadingRule } from './reading-rules.ts';

/** What each rule that reads one file says of what it found. What was found is quoted as it was written. */
export interface ReadingFacts extends Record<ReadingRule, object> {
  /** Where the file is instead: in `content/` of the folder that was named, or in the folder above it. */
  'company-missing': { elsewhere: 'below' | 'above' | undefined };
  'unknown-file': {
    is: EntryKind;
    in: string;
    extensions?: readonly string[];
    quarters?: true;
    allowed?: readonly string[];
    /** The name that seems to be meant is that of another beside it. */
    isThere?: boolean;
  };
  'file-not-read': { is: EntryKind };
  'file-name': { name: string; suggestion: string };
  'file-name-collision': { name: string; other: string };
  'file-outside-folder': NoFacts;
  'file-unreadable': { why: string };
  /** In bytes. */
  'file-too-large': { size: number; most: number };
  'file-empty': NoFacts;
  'not-utf-8': { encoding: string | undefined };
  'forbidden-character': { code: string; kind: 'control' | 'direction' | 'lost' | 'invisible' };
  'mixed-script': { value: string };
  'frontmatter-missing': { found: string };
  'frontmatter-unclosed': NoFacts;
  'frontmatter-twice': NoFacts;
  'yaml-syntax': { code: string; value: string };
  'yaml-feature': { what: YamlFeature; value: string };
  'yaml-too-deep': { most: number };
  /** A field of a group; with a value, a word or an id of a list. */
  'duplicate-field': AField;
  'reserved-field': { field: string };
  'number-not-plain': { value: string } & Readings;
  'unknown-field': { field: string; of: string; allowed: readonly string[] };
  'missing-field': AField & Partial<Hint> & { allowed?: readonly string[] };
  'empty-field': AField & Partial<Hint> & { allowed?: readonly string[] };
  'wrong-type': AField & {
    expected: string;
    received: string;
    allowed?: readonly string[];
    isQuoted?: boolean;
  } & Readings;
  'unknown-value': AField & { allowed: readonly string[] };
  'text-too-long': AField & { most: number; length: number };
  'number-out-of-range': AField & { most?: number; least?: number };
  'list-too-short': AField & { least: number };
  'invalid-id': AField;
  /**
   * `isFarOff` where it would be a day of a year that plans do not speak of, `isMiswritten` where it is not
   * year-month-day.
   */
  'invalid-date': AField & { isFarOff?: boolean; isMiswritten?: boolean } & Readings;
  'invalid-month': AField;
  'invalid-quarter': AField;
  'invalid-due': AField & Readings;
  'invalid-address': AField;
  'invalid-language': AField;
  'empty-text': AField;
  'never-shared': { what: string; in?: 'text'; allowed?: readonly string[] };
  'period-overlap': AField & { period: string };
  'amount-decimals': AField & { decimals: number | undefined } & Readings;
  'amount-range': AField & { decimals?: number | undefined };
  'unknown-currency': AField;
  'unknown-time-zone': AField;
  'format-too-new': AField;
  'body-syntax': BodySlip;
  'body-expression': { value: string };
  'body-module': { word: string };
  'body-html': { name: string; isComment?: boolean };
  'body-picture': { value: string };
  'body-address': { value: string; why: 'scheme' | 'relative' | 'broken' };
  'body-too-complex': { what: BodyLimit; most: number };
  'line-too-long': { length: number; most: number };
  'text-not-shown': LostText;
  'body-empty': EmptyPart;
  'body-unreadable': { why: 'crash' | 'time' | 'memory' };
  'unknown-component': { name: string; allowed: readonly string[] };
  'component-content': { name: string };
  'component-in-line': { name: string };
  'unknown-attribute': { name: string; attribute: string; allowed: readonly string[] };
  'missing-attribute': { name: string; attribute: string };
  'attribute-not-text': { name: string; attribute: string };
  'unknown-attribute-value': { name: string; attribute: string; value: string; allowed: readonly string[] };
  'csv-syntax': NoFacts;
  'csv-header': { value: string | undefined; missing: readonly string[]; allowed: readonly string[] };
  'csv-columns': { found: number; expected: number } & Readings;
  'csv-value': AField & Readings;
  'day-outside-month': AField & { month: string };
  'snapshot-name': { name: string; quarter: string | undefined };
  'snapshot-unreadable': { quarter: string };
  'snapshot-altered': { quarter: string; hash: string; found: string };
  'snapshot-version': { quarter: string; version: string; newest: number };
}

/** A field of a file, and what was written in it; nothing where a list or a group was. */
export type AField = { field: string; path?: string; value?: string | undefined };

/** All that was written can mean, where that is more than one thing: a figure, a day. */
export type Readings = { readings?: readonly string[] };

/** The name by which a language says what a field is for. */
export type Hint = { hint: FieldName | undefined };

export type EntryKind = 'file' | 'folder' | 'other';

/** What YAML can do and plans do not need. */
export type YamlFeature = 'alias' | 'anchor' | 'tag' | 'merge' | 'documents' | 'directive' | 'key';

/** What the body of a plan may have only so much of. */
export type BodyLimit =
  | 'nesting'
  | 'indentation'
  | 'brackets'
  | 'tags'
  | 'tag-depth'
  | 'table'
  | 'cells'
  | 'emphasis'
  | 'parts';

/** What is wrong where the parser of bodies gave up, in kinds that each language has words for. */
export type BodySlip =
  | { kind: 'conflict' | 'sign' | 'unread'; value: string }
  /** An address, and what a link to it leads to. */
  | { kind: 'address'; value: string; link: string }
  /**
   * A component: never closed, closed and never opened, closed on another level than it was opened, or wrongly written.
   */
  | { kind: 'open' | 'unopened' | 'apart'; value: string }
  | { kind: 'attribute'; value: string; text: string }
  /** A component that is closed while another within it is open. */
  | { kind: 'crossed'; value: string; inner: string };

/** A part of a body that would be printed with nothing in it. */
export type EmptyPart =
  | { what: 'heading' | 'item' | 'quote' | 'table' | 'row' | 'code' | 'paragraph' }
  /** What is written between the beginning and the end of a component. */
  | { what: 'component'; name: string };

/** Words of a body that Markdown reads and no page shows. */
export type LostText =
  | { what: 'cell' | 'title' | 'link' | 'fence'; value: string }
  /** The address of a link that no link uses, or a second one of the same name; `plain` is without square brackets. */
  | { what: 'definition' | 'definition-twice'; value: string; plain: string };
