import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { budgetLineSchema, figureCommentSchema, forecastRevisionSchema, investmentLineSchema } from './budget-line.ts';
import { operatingModelSchema } from './company.ts';
import { accountTeamSchema, breaksOfCustomer, earlierOfCustomer } from './earlier.ts';
import {
  amount,
  amountsByQuarter,
  count,
  date,
  fiscalYearName,
  id,
  percent,
  named,
  reference,
  shared,
  text,
  webAddress,
  group,
  writtenIn,
  eachOnce,
} from './fields.ts';
import {
  changeSchema,
  feedbackSchema,
  openQuestionSchema,
  promiseSchema,
  raisedFlagSchema,
  trustSchema,
} from './follow-up.ts';
import { stakeholderSchema } from './stakeholder.ts';
import { SHAREABLE_BLOCKS, STATUSES } from './vocabulary.ts';
import { actionSchema, goalSchema, ideaSchema } from './work.ts';

export const crmSchema = () =>
  group('crm', {
    id: text(80),
    url: webAddress().optional(),
  });

/** Basic facts of the customer. */
const profileSchema = () =>
  group('profile', {
    asOf: date().optional(),
    businessId: text(40).optional(),
    industry: text(160).optional(),
    sites: z.array(text(120)).default([]),
    customerSince: z.int().min(1800).max(9999).optional(),
    contract: text(300).optional(),
  });

/** The customer's own figures of one year. */
const financesSchema = (currency: Currency) =>
  group('finances', {
    year: fiscalYearName(),
    netSales: amount(currency).optional(),
    operatingResult: amount(currency).optional(),
    equityRatio: percent().optional(),
    employees: count().optional(),
    shareOfWallet: percent().optional(),
    source: text(200),
    asOf: date(),
  });

const needSchema = () =>
  group('need', {
    id: id(),
    need: text(200),
    basis: text(400),
    asOf: date(),
    customerWin: text(400).optional(),
    ourWin: text(400).optional(),
    shared: shared(),
  });

/** Value for the customer, as a measure that moves from a baseline to a target. */
const valueClaimSchema = () =>
  group('value-claim', {
    id: id().optional(),
    need: reference().optional(),
    measure: text(160),
    unit: text(40).optional(),
    baseline: z.number().optional(),
    target: z.number().optional(),
    targetBy: text(20).optional(),
    measured: z.number().optional(),
    measuredOn: date().optional(),
    shared: shared(),
  });

const strategySchema = () =>
  group('strategy', {
    asOf: date().optional(),
    choices: z
      .array(
        group('strategy.choices', {
          choice: z.enum(['do', 'do-not']),
          what: text(400),
          goals: eachOnce(reference()).default([]),
          need: reference().optional(),
        }),
      )
      .default([]),
  });

/** Blocks that a customer of a sales plan may have as well as an account of its own. */
export const namedCustomerFields = (currency: Currency) =>
  named('named-customer', {
    name: text(160),
    since: date().optional(),
    status: z.enum(STATUSES).default('active'),
    until: date().optional(),
    untilReason: text(300).optional(),
    endKnownOn: date().optional(),
    breaks: breaksOfCustomer(),
    crm: crmSchema().optional(),
    parent: reference().optional(),
    earlier: earlierOfCustomer(),
    targets: amountsByQuarter(currency).optional(),
    budget: z.array(budgetLineSchema(currency)).default([]),
    investment: z.array(investmentLineSchema(currency)).default([]),
    forecast: z.array(forecastRevisionSchema(currency)).default([]),
    comments: z.array(figureCommentSchema()).default([]),
    people: z.array(stakeholderSchema()).default([]),
    ideas: z.array(ideaSchema(currency)).default([]),
    actions: z.array(actionSchema(currency)).default([]),
  });

/** `accounts/<id>.mdx`: the plan of one key customer. Its id is the file's name. */
export const accountPlanSchema = (currency: Currency) => {
  const own = namedCustomerFields(currency);
  // In the order in which a plan is written and read: who, then the customer, then the work, then what follows.
  return group('account-plan', {
    name: own.name,
    lang: writtenIn(),
    segment: reference(),
    kam: reference(),
    since: own.since,
    status: own.status,
    until: own.until,
    untilReason: own.untilReason,
    endKnownOn: own.endKnownOn,
    breaks: own.breaks,
    parent: own.parent,
    earlier: own.earlier,
    crm: own.crm,
    purpose: text(600).optional(),
    team: accountTeamSchema().default([]),
    operatingModel: operatingModelSchema().optional(),
    reviewBookedOn: date().optional(),
    shared: eachOnce(z.enum(SHAREABLE_BLOCKS)).default([]),
    customerConfirmed: group('account-plan.customerConfirmed', {
      on: date(),
      by: text(120),
    }).optional(),
    profile: profileSchema().optional(),
    finances: z.array(financesSchema(currency)).default([]),
    needs: z.array(needSchema()).default([]),
    valueClaims: z.array(valueClaimSchema()).default([]),
    people: own.people,
    strategy: strategySchema().optional(),
    goals: z.array(goalSchema()).default([]),
    targets: own.targets,
    budget: own.budget,
    investment: own.investment,
    forecast: own.forecast,
    comments: own.comments,
    ideas: own.ideas,
    actions: own.actions,
    feedback: z.array(feedbackSchema()).default([]),
    promises: z.array(promiseSchema()).default([]),
    openQuestions: z.array(openQuestionSchema()).default([]),
    changes: z.array(changeSchema()).default([]),
    redFlags: z.array(raisedFlagSchema()).default([]),
    trust: z.array(trustSchema()).default([]),
  });
};

export type AccountPlan = z.output<ReturnType<typeof accountPlanSchema>>;
export type Need = z.output<ReturnType<typeof needSchema>>;
export type ValueClaim = z.output<ReturnType<typeof valueClaimSchema>>;
export type Finances = z.output<ReturnType<typeof financesSchema>>;
