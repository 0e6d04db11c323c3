import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { crmSchema } from './account.ts';
import { budgetLineSchema, figureCommentSchema, forecastRevisionSchema, investmentLineSchema } from './budget-line.ts';
import { earlierOfNewCustomerPlan } from './earlier.ts';
import { amountsByQuarter, countByQuarter, date, id, reference, text, group, writtenIn, eachOnce } from './fields.ts';

/** A customer that we do not have yet, or that was won and has no plan of its own so far. */
const prospectSchema = () =>
  group('prospect', {
    id: id(),
    name: text(160),
    crm: crmSchema().optional(),
    why: text(300).optional(),
    next: text(300).optional(),
    wonOn: date().optional(),
  });

/** `new-customers/<id>.mdx`: a target group in which customers are to be won. A line of its own in every sum. */
export const newCustomerPlanSchema = (currency: Currency) =>
  group('new-customer-plan', {
    name: text(160),
    lang: writtenIn(),
    owner: reference(),
    earlier: earlierOfNewCustomerPlan(),
    targetGroup: group('new-customer-plan.targetGroup', {
      who: text(400),
      criteria: z.array(text(200)).min(1),
    }),
    offerings: eachOnce(reference()).default([]),
    goal: text().optional(),
    strategy: text().optional(),
    servesGoals: eachOnce(reference()).default([]),
    wanted: countByQuarter(),
    won: countByQuarter().optional(),
    targets: amountsByQuarter(currency).optional(),
    budget: z.array(budgetLineSchema(currency).omit({ need: true, idea: true })).default([]),
    investment: z.array(investmentLineSchema(currency).omit({ idea: true })).default([]),
    forecast: z.array(forecastRevisionSchema(currency)).default([]),
    comments: z.array(figureCommentSchema()).default([]),
    prospects: z.array(prospectSchema()).default([]),
  });

export type NewCustomerPlanWritten = z.output<ReturnType<typeof newCustomerPlanSchema>>;
export type Prospect = z.output<ReturnType<typeof prospectSchema>>;
