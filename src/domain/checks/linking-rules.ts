import type { Grade } from './grade.ts';

/** Every rule that linking the files of a content folder can report. An id never changes: pages and links use it. */
export const LINKING_RULES = {
  'unknown-reference': 'error',
  'duplicate-id': 'error',
  'shared-names-internal': 'error',
  'customer-in-two-plans': 'error',
  'circular-reference': 'error',
  'earlier-order': 'error',
  'review-twice': 'error',
  'review-too-early': 'error',
  'trust-twice': 'error',
  'ends-before-it-begins': 'error',
  'breaks-out-of-order': 'error',
  'end-without-day': 'error',
  'end-without-status': 'error',
  'sum-out-of-range': 'error',
  'unknown-rule': 'error',
  'language-missing': 'hint',
  'notes-without-snapshot': 'error',
  'snapshot-missing': 'error',
  'snapshot-replaced': 'error',
  'snapshot-out-of-order': 'error',
} as const satisfies Record<string, Grade>;

export type LinkingRule = keyof typeof LINKING_RULES;
