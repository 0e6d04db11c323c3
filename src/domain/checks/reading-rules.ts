import type { Grade } from './grade.ts';

/**
 * Every rule that reading a single file of the content folder can report, with its grade. Rules that need several files
 * (references, customers in two plans) are found where files are linked. An id never changes: pages and links use it.
 */
export const READING_RULES = {
  // The folder and its files
  'company-missing': 'error',
  'unknown-file': 'error',
  'file-not-read': 'hint',
  'file-name': 'error',
  'file-name-collision': 'error',
  'file-outside-folder': 'error',
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-empty': 'error',
  // Bytes and characters
  'not-utf-8': 'error',
  'forbidden-character': 'error',
  'mixed-script': 'hint',
  // Frontmatter and YAML
  'frontmatter-missing': 'error',
  'frontmatter-unclosed': 'error',
  'frontmatter-twice': 'error',
  'yaml-syntax': 'error',
  'yaml-feature': 'error',
  'yaml-too-deep': 'error',
  'duplicate-field': 'error',
  'reserved-field': 'error',
  'number-not-plain': 'error',
  // Fields
  'unknown-field': 'error',
  'missing-field': 'error',
  'empty-field': 'error',
  'wrong-type': 'error',
  'unknown-value': 'error',
  'text-too-long': 'error',
  'number-out-of-range': 'error',
  'list-too-short': 'error',
  'invalid-id': 'error',
  'invalid-date': 'error',
  'invalid-month': 'error',
  'invalid-quarter': 'error',
  'invalid-due': 'error',
  'invalid-address': 'error',
  'invalid-language': 'error',
  'empty-text': 'error',
  'never-shared': 'error',
  'period-overlap': 'error',
  'amount-decimals': 'error',
  'amount-range': 'error',
  'unknown-currency': 'error',
  'unknown-time-zone': 'error',
  'format-too-new': 'error',
  // The body of a plan
  'body-syntax': 'error',
  'body-expression': 'error',
  'body-module': 'error',
  'body-html': 'error',
  'body-picture': 'error',
  'body-address': 'error',
  'body-too-complex': 'error',
  'line-too-long': 'error',
  'text-not-shown': 'error',
  'body-empty': 'error',
  'body-unreadable': 'error',
  'unknown-component': 'error',
  'component-content': 'error',
  'component-in-line': 'error',
  'unknown-attribute': 'error',
  'missing-attribute': 'error',
  'attribute-not-text': 'error',
  'unknown-attribute-value': 'error',
  // Figures from finance
  'csv-syntax': 'error',
  'csv-header': 'error',
  'csv-columns': 'error',
  'csv-value': 'error',
  'day-outside-month': 'error',
  // Sealed quarters
  'snapshot-name': 'error',
  'snapshot-unreadable': 'error',
  'snapshot-altered': 'error',
  'snapshot-version': 'error',
} as const satisfies Record<string, Grade>;

export type ReadingRule = keyof typeof READING_RULES;
