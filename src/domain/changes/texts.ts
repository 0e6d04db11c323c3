import { accountPlanSchema } from '../plan/account.ts';
import { companySchema } from '../plan/company.ts';
import { fieldsOf } from '../plan/field-list.ts';
import { holdingSchema } from '../plan/group.ts';
import { newCustomerPlanSchema } from '../plan/new-customer-plan.ts';
import { reviewSchema } from '../plan/review.ts';
import { salesPlanSchema } from '../plan/sales-plan.ts';
import { segmentSchema } from '../plan/segment.ts';
import { unitSchema } from '../plan/team.ts';
import type { Level } from './subjects.ts';

const EURO = { code: 'EUR', decimals: 2 };
const SCHEMAS = {
  company: () => companySchema(EURO, []),
  segment: () => segmentSchema(EURO, []),
  unit: () => unitSchema(EURO, []),
  member: () => unitSchema(EURO, []),
  group: () => holdingSchema([]),
  account: () => accountPlanSchema(EURO),
  'sales-plan': () => salesPlanSchema(EURO),
  'new-customer-plan': () => newCustomerPlanSchema(EURO),
  review: () => reviewSchema(),
} as const;

/** Whether a field of a file holds words alone, which no sum, flag, date or duty is made of. */
export type IsTextField = (level: Level, pattern: string) => boolean;

/** Answers that for one comparison; the fields of a level are listed when the first of its changes asks. */
export function textFields(): IsTextField {
  const known = new Map<Level, ReadonlySet<string>>();
  return (level, pattern) => {
    const texts = known.get(level) ?? new Set(textsOf(level));
    known.set(level, texts);
    return texts.has(pattern);
  };
}

function textsOf(level: Level): string[] {
  const paths = fieldsOf(SCHEMAS[level]()).flatMap(({ path, typed }) => (typed === 'text' ? [path] : []));
  // What is written of one of our people stands in a list of their unit.
  return level === 'member' ? paths.flatMap((path) => /^people\[\]\.(.*)$/.exec(path)?.[1] ?? []) : paths;
}
