import { keptPlans, servingOfPlan, type KeptPlan, type Serving } from '#domain/goals/serving.ts';
import type { Segment } from '#domain/portfolio.ts';
import { accountHref, newCustomerHref, thingHref, type Linked } from '../links/account-links.ts';
import { segmentName } from '../account/header.ts';
import { shownId } from '../account/references.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Paging } from '../list/parts.ts';
import type { Site } from '../site.ts';

/** Bytes of a row, and of what a plan does for one goal; as many rows stand on a page as weigh 50 kB. */
const ROW = 160;
const OF_GOAL = 180;
const OF_PAGE = 50_000;

/** How many plans a page has: the more goals there are, the fewer. */
export function matrixPaging(goals: number): Paging {
  const further = Math.max(20, Math.floor(OF_PAGE / (ROW + OF_GOAL * goals)));
  return { first: Math.floor(further * 0.7), further };
}

/** One plan of the matrix: what of it serves each goal, in the order of the goals. */
export type PlanRow = ReturnType<typeof planRow>;

/** The plans of one segment, or for new customers, and how many of them serve each goal. */
export interface PlanGroup {
  segment: Linked;
  rows: PlanRow[];
  counts: string[];
}

/** Which plan serves which goal by which thing, by segment, new customers last; segments without plans are left out. */
export function goalMatrix(site: Site): PlanGroup[] {
  const { segments, company } = site.portfolio;
  const bySegment = new Map<Segment | undefined, PlanRow[]>();
  for (const plan of keptPlans(site.portfolio, site.asOf)) {
    const segment = (plan.account ?? plan.salesPlan)?.segment;
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), planRow(site, plan)]);
  }
  const group = (segment: Linked, rows: PlanRow[] | undefined): PlanGroup[] =>
    rows === undefined
      ? []
      : [
          {
            segment,
            rows,
            counts: company.goals.map((_, at) =>
              site.t.site.fraction(rows.filter((row) => (row.cells[at]?.length ?? 0) > 0).length, rows.length),
            ),
          },
        ];
  return [
    ...segments.flatMap((segment) =>
      group({ text: segmentName(segment), href: site.url(`/segments/${segment.id}/`) }, bySegment.get(segment)),
    ),
    ...group({ text: site.t.site.newCustomers, href: site.url('/new-customers/') }, bySegment.get(undefined)),
  ];
}

/** A plan's name, leading to it. */
export function planName(site: Site, { account, salesPlan, newCustomerPlan }: KeptPlan): Linked {
  if (newCustomerPlan) return { text: newCustomerPlan.name, href: newCustomerHref(site, newCustomerPlan) };
  return account
    ? { text: account.name, href: accountHref(site, account) }
    : { text: salesPlan.name, href: site.url(`/sales-plans/${salesPlan.id}/`) };
}

/** Who keeps a plan true. */
export function planOwner(site: Site, { account, salesPlan, newCustomerPlan }: KeptPlan): Linked {
  return memberShortLink(site, (account?.kam ?? salesPlan?.owner ?? newCustomerPlan?.owner)?.id ?? '');
}

function planRow(site: Site, plan: KeptPlan) {
  const serving = servingOfPlan(plan);
  return {
    name: planName(site, plan),
    owner: planOwner(site, plan),
    /** What kind of plan it is, when it is not one customer's own. */
    kind: plan.salesPlan ? site.t.goals.salesPlan : plan.newCustomerPlan ? site.t.goals.newCustomerPlan : undefined,
    cells: site.portfolio.company.goals.map(({ id }) =>
      serving.filter(({ goal }) => goal === id).map((each) => servingLink(site, each)),
    ),
  };
}

/**
 * What serves a goal, in two words, leading to its place: "Choice 1", "Goal Y1", "Idea I3, Hallakangas Data Centre".
 */
function servingLink(site: Site, { kind, id, account }: Serving): Linked {
  const t = site.t.goals.things;
  if (kind === 'new-customer-plan') return { text: t.plan, href: `${site.url(`/new-customers/${id}/`)}#target-group` };
  if (kind === 'plan' || account === undefined)
    return { text: t.plan, href: `${site.url(`/sales-plans/${id}/`)}#strategy` };
  const text = t[kind](kind === 'choice' ? id : shownId(id));
  return {
    text: account.salesPlan ? site.t.goals.ofCustomer(text, account.name) : text,
    href: thingHref(site, account, kind, id),
  };
}
