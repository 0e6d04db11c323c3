import { accountPlanSchema } from '#domain/plan/account.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { BLOCKS, type PlanType } from '#domain/plan/vocabulary.ts';
import type { Portfolio, Segment, TeamMember } from '#domain/portfolio.ts';
import { slugOf } from '#writing/slug-of.ts';
import type { Language } from '#domain/plan/company.ts';
import { messagesFor } from '#words/messages.ts';
import { planFile, yamlFile, type Draft, type NameWritten } from './draft.ts';
import { skeleton } from './skeleton.ts';

/** What is known of a plan that is to be started. */
export interface NewPlan {
  id: string;
  name: NameWritten;
  /** The language that a plan says it is written in, where it is not the company's. */
  lang?: string | undefined;
  portfolio: Portfolio;
  language: Language;
  /** The day on which it begins: nothing is due of the customer before it. */
  since: IsoDate;
}

/** Blocks that a new account plan begins with when its segment demands none. */
const FIRST_BLOCKS = ['profile', 'needs', 'people', 'budget', 'actions'];

/** An account plan with what must be written, and the blocks that its segment demands as lines to be uncommented. */
export function startAccount(
  { id, name, lang, portfolio, language, since }: NewPlan,
  segment: Segment,
  kam: TeamMember,
): Draft {
  const t = messagesFor(language).drafts;
  const demanded = BLOCKS.filter((block) => segment.required.includes(block));
  return planFile(`accounts/${id}.mdx`, {
    fields: { name, lang, segment: segment.id, kam: kam.id, since },
    after: [
      t.blocks(segment.name),
      ...skeleton(
        accountPlanSchema(portfolio.company.currencyUnit),
        demanded.length > 0 ? demanded : FIRST_BLOCKS,
        language,
      ),
    ],
  });
}

/** A sales plan with its first customer. */
export function startSalesPlan(
  { id, name, lang, portfolio, language, since }: NewPlan,
  segment: Segment,
  owner: TeamMember,
  customer: string | undefined,
): Draft {
  const t = messagesFor(language).drafts;
  const customerName = customer ?? t.firstCustomer;
  const taken = new Set(portfolio.accountById.keys());
  let customerId = slugOf(customerName) || 'customer';
  for (let next = 2; taken.has(customerId); next++) customerId = `${slugOf(customerName) || 'customer'}-${next}`;
  return planFile(`sales-plans/${id}.mdx`, {
    fields: {
      name,
      lang,
      segment: segment.id,
      owner: owner.id,
      customers: [{ id: customerId, name: customerName, since }],
    },
    after: [
      t.rows,
      ...skeleton(salesPlanSchema(portfolio.company.currencyUnit), ['goal', 'strategy', 'servesGoals'], language),
    ],
  });
}

/** A new-customer plan that wants one customer in a quarter. */
export function startNewCustomers(
  { id, name, lang, portfolio, language }: NewPlan,
  owner: TeamMember,
  quarter: Quarter,
  { who, criterion }: { who: string; criterion: string },
): Draft {
  const t = messagesFor(language).drafts;
  return planFile(`new-customers/${id}.mdx`, {
    fields: { name, lang, owner: owner.id, targetGroup: { who, criteria: [criterion] }, wanted: { [quarter]: 1 } },
    after: [
      t.newCustomers,
      ...skeleton(
        newCustomerPlanSchema(portfolio.company.currencyUnit),
        ['offerings', 'goal', 'strategy', 'servesGoals', 'targets', 'budget', 'prospects'],
        language,
      ),
    ],
  });
}

/** A corporate group whose parent buys nothing. Its members name it in their own files, which the draft says. */
export function startGroup({ id, name, portfolio, language }: NewPlan): Draft {
  const t = messagesFor(language).drafts;
  return yamlFile(`groups/${id}.yaml`, { name }, [
    t.group(id),
    ...skeleton(holdingSchema(portfolio.company.languages), ['about', 'crmId'], language),
  ]);
}

/** A segment, after those that stand. */
export function startSegment({ id, name, portfolio, language }: NewPlan, planType: PlanType): Draft {
  const t = messagesFor(language).drafts;
  const order = Math.min(999, Math.max(0, ...portfolio.segments.map((segment) => segment.order)) + 1);
  return yamlFile(`segments/${id}.yaml`, { name, order, planType }, [
    t.segment,
    ...skeleton(
      segmentSchema(portfolio.company.currencyUnit, portfolio.company.languages),
      [
        'careModel',
        'criteria',
        'required',
        'shelfLives',
        'reviewEveryMonths',
        'goal',
        'strategy',
        'servesGoals',
        'targets',
      ],
      language,
    ),
  ]);
}
