import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { namedCustomerFields } from './account.ts';
import { earlierOfSalesPlan } from './earlier.ts';
import { id, reference, text, group, writtenIn, eachOnce } from './fields.ts';

/** `sales-plans/<id>.mdx`: one plan over several named customers, for instance all of one salesperson's. */
export const salesPlanSchema = (currency: Currency) => {
  const { name, since, status, until, untilReason, endKnownOn, breaks, parent, earlier, crm, ...blocks } =
    namedCustomerFields(currency);
  return group('sales-plan', {
    name: text(160),
    lang: writtenIn(),
    owner: reference(),
    segment: reference(),
    earlier: earlierOfSalesPlan(),
    goal: text().optional(),
    strategy: text().optional(),
    servesGoals: eachOnce(reference()).default([]),
    customers: z
      .array(
        group('sales-plan.customers', {
          id: id(),
          name,
          segment: reference().optional(),
          owner: reference().optional(),
          since,
          status,
          until,
          untilReason,
          endKnownOn,
          breaks,
          parent,
          earlier,
          crm,
          industry: text(160).optional(),
          businessId: text(40).optional(),
          sites: z.array(text(120)).default([]),
          ...blocks,
        }),
      )
      .min(1),
  });
};

export type SalesPlanWritten = z.output<ReturnType<typeof salesPlanSchema>>;
