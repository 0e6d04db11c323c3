import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { currencyOf } from '#domain/money/money.ts';
import type { TextKind } from '#loading/read-text.ts';
import { LANGUAGES } from '#words/languages.ts';

const euro = currencyOf('EUR') ?? { code: 'EUR', decimals: 2 };

/** Every kind of file that has fields, with all of them. */
export const KINDS = {
  company: fieldsOf(companySchema(euro, LANGUAGES)),
  segment: fieldsOf(segmentSchema(euro, LANGUAGES)),
  group: fieldsOf(holdingSchema(LANGUAGES)),
  unit: fieldsOf(unitSchema(euro, LANGUAGES)),
  account: fieldsOf(accountPlanSchema(euro)),
  'sales-plan': fieldsOf(salesPlanSchema(euro)),
  review: fieldsOf(reviewSchema()),
  'new-customer-plan': fieldsOf(newCustomerPlanSchema(euro)),
  'correction-notes': fieldsOf(correctionNotesSchema()),
  handbook: fieldsOf(handbookPageSchema()),
} satisfies Record<string, FieldEntry[]>;
export type Kind = keyof typeof KINDS;

const team = (path: string) => path.replace(/^earlier\[\]\.team\[\]/, 'team[]');

/**
 * The same brick in two places, looked at by the same code: it is enough that one of them shows a field. A customer of
 * a sales plan has the blocks of an account plan; who was in its team before stands as who is.
 */
export const SAME_BRICK: Partial<Record<Kind, (path: string) => { kind: Kind; path: string }>> = {
  account: (path) => ({ kind: 'account', path: team(path) }),
  'sales-plan': (path) => ({ kind: 'account', path: team(path.replace(/^customers\[\]\./, '')) }),
  unit: (path) => ({ kind: 'unit', path: path.replace(/^people\[\]/, 'teams[].people[]') }),
};

/** The kinds of text that a form edits, but for notes of a correction, which are only begun. */
export const EDITED_KINDS: readonly TextKind[] = [
  'company',
  'segment',
  'group',
  'unit',
  'account',
  'sales-plan',
  'new-customer-plan',
  'review',
];
