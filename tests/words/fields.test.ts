import { expect, test } from 'vitest';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { fieldHint } from '#words/field-hint.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

const EUR = { code: 'EUR', decimals: 2 };
const FIELDS = [
  companySchema(EUR, LANGUAGES),
  segmentSchema(EUR, LANGUAGES),
  holdingSchema(LANGUAGES),
  unitSchema(EUR, LANGUAGES),
  accountPlanSchema(EUR),
  salesPlanSchema(EUR),
  newCustomerPlanSchema(EUR),
  reviewSchema(),
  correctionNotesSchema(),
  handbookPageSchema(),
].flatMap((schema) => fieldsOf(schema));

test('each field of each file has a name', () => {
  expect(FIELDS.filter(({ name }) => name === undefined).map(({ path }) => path)).toEqual([]);
  expect(new Set(FIELDS.map(({ name }) => name)).size).toBeGreaterThan(350);
});

test.each(LANGUAGES)('each field has a hint in %s, and each hint a field', (language) => {
  const { fields } = messagesFor(language);
  const without = FIELDS.filter(({ name }) => !fieldHint(fields, name)?.trim());
  expect([...new Set(without.map(({ name }) => name))]).toEqual([]);
  const known = new Set(FIELDS.map(({ name }) => name));
  const hinted = Object.entries(fields).flatMap(([group, hints]) =>
    Object.keys(hints).map((name) => `${group}.${name}`),
  );
  expect(hinted.filter((name) => !known.has(name as `${string}.${string}`))).toEqual([]);
});

test('a shape that stands in several files is described once', () => {
  const named = FIELDS.filter(({ path }) => path.endsWith('budget[].confidence')).map(({ name }) => name);
  expect(named.length).toBeGreaterThan(1);
  expect([...new Set(named)]).toEqual(['budget-line.confidence']);
});
