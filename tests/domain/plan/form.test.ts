import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { expect, test } from 'vitest';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { companySchema } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { RENEW } from '../../renew.ts';

const EUR = { code: 'EUR', decimals: 2 };
/** Made in each test, and not as this file is read, so that a test notices what a schema says. */
const filesOf = () => ({
  'company.yaml': companySchema(EUR, ['en', 'fi']),
  'segments/*.yaml': segmentSchema(EUR, ['en', 'fi']),
  'groups/*.yaml': holdingSchema(['en', 'fi']),
  'team/*.yaml': unitSchema(EUR, ['en', 'fi']),
  'accounts/*.mdx': accountPlanSchema(EUR),
  'sales-plans/*.mdx': salesPlanSchema(EUR),
  'new-customers/*.mdx': newCustomerPlanSchema(EUR),
  'reviews/*/*.mdx': reviewSchema(),
  'snapshots/*.notes.yaml': correctionNotesSchema(),
  'handbook/*/*.mdx': handbookPageSchema(),
});

interface Form {
  type?: string;
  properties?: Record<string, Form>;
  required?: string[];
  items?: Form;
  anyOf?: Form[];
  additionalProperties?: boolean | Form;
  [limit: string]: unknown;
}

/** One line for each field: its way, what it holds and how much of it, and whether it must be there. */
function linesOf(form: Form, way: string, isRequired: boolean): string[] {
  const { type, properties, required = [], items, anyOf, additionalProperties, $schema: _, ...limits } = form;
  const said = Object.entries(limits).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const isOpen = properties !== undefined && additionalProperties !== false ? ['any other field'] : [];
  const what = [type ?? (anyOf ? 'one or other' : 'anything'), ...said, ...isOpen, ...(isRequired ? ['required'] : [])];
  return [
    ...(way === '' ? isOpen : [`${way}: ${what.join(', ')}`]),
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) =>
      linesOf(inner, way === '' ? name : `${way}.${name}`, required.includes(name)),
    ),
    ...(items ? linesOf(items, `${way}[]`, false) : []),
    ...(anyOf ?? []).flatMap((inner, at) => linesOf(inner, `${way}|${at + 1}`, false)),
    ...(typeof additionalProperties === 'object' ? linesOf(additionalProperties, `${way}{}`, false) : []),
  ];
}

/** What may be written in each file, and how much; a change of it is a change for everybody who writes plans. */
test('every file of the content folder has the form that is written down', async () => {
  const said = Object.entries(filesOf()).map(([file, schema]) => {
    const form = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Form;
    return [file, ...linesOf(form, '', false).map((line) => `  ${line}`), ''].join('\n');
  });
  await expect(said.join('\n'), RENEW).toMatchFileSnapshot(fileURLToPath(new URL('form.txt', import.meta.url)));
});

test('every field has a name in its group, by which its words are found', () => {
  for (const [file, schema] of Object.entries(filesOf()))
    for (const { path, name } of fieldsOf(schema)) {
      const last = path.replace(/\[\]$/, '').split('.').at(-1);
      expect(name, `${file} ${path}`).toMatch(new RegExp(`^[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.${last}$`));
    }
});
