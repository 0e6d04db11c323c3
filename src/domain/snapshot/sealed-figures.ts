import { ComparedFigures } from '../budget/compared-figures.ts';
import { Sum } from '../budget/comparison.ts';
import { MEASURES, type Figures, type Measure } from '../budget/figures.ts';
import { add, minorOf, type Minor } from '../money/money.ts';
import type { FiscalYear, Quarter } from '../calendar/quarters.ts';
import { oncePer } from '../once-per.ts';
import { isCustomerIn } from '../membership/customers.ts';
import type { SealedAccount, SealedFigures, Snapshot } from './snapshot.ts';

/** Whose figures a snapshot adds up: its accounts and its new-customer plans. */
export type SealedPlanned = SealedAccount | Snapshot['newCustomerPlans'][number];
type SealedSums = ComparedFigures<SealedPlanned>;

/** The figures of one quarter; those not set are not. */
export function figuresAt(figures: Readonly<Record<Quarter, SealedFigures>>, quarter: Quarter): Figures {
  const { target, budget, forecast, actual } = figures[quarter] ?? {};
  return { target, budget, forecast, actual };
}

/** What some accounts and new-customer plans of a snapshot add up to, against their own targets. */
export function sealedTogether(planned: readonly SealedPlanned[], quarter: Quarter): SealedSums {
  return ComparedFigures.of(planned, ({ figures }) => figuresAt(figures, quarter));
}

/**
 * By how much some accounts and new-customer plans of a snapshot will miss together: forecast − target, or − budget of
 * those without a target. Not set unless every one of them has both.
 */
export function missTogether(planned: readonly SealedPlanned[], quarter: Quarter): Minor | undefined {
  const misses = Sum.over(planned, ({ figures }) => {
    const { target, budget, forecast } = figuresAt(figures, quarter);
    const asked = target ?? budget;
    return asked === undefined || forecast === undefined ? undefined : add([forecast, -asked]);
  });
  return misses.missing.length === 0 ? minorOf(misses.amount) : undefined;
}

/** A segment's figures of a quarter as they were sealed, with who is in them. Sentences and tables of a page ask. */
export const sealedSegment = /* @__PURE__ */ oncePer((snapshot: Snapshot, id: string, quarter: Quarter): SealedSums => {
  const own = snapshot.accounts.filter(({ segment }) => segment === id);
  const sealed = snapshot.segments.find((segment) => segment.id === id)?.figures ?? {};
  return asSealed(own, figuresAt(sealed, quarter), quarter, Sum.over(own, targetIn(quarter)), snapshot);
});

/** The company's figures of a quarter as they were sealed, with who is in them. */
export const sealedCompany = /* @__PURE__ */ oncePer((snapshot: Snapshot, quarter: Quarter): SealedSums => {
  const planned = [...snapshot.accounts, ...snapshot.newCustomerPlans];
  const parts = [
    ...snapshot.segments.map(({ id }) => sealedSegment(snapshot, id, quarter).sum('target')),
    Sum.over(snapshot.newCustomerPlans, targetIn(quarter)),
  ];
  return asSealed(planned, figuresAt(snapshot.company.figures, quarter), quarter, Sum.together(parts), snapshot);
});

/** A sum of a seal that is not what the accounts and plans in the seal add up to. */
export interface BeyondItsMembers {
  /** The segment whose sum it is; nothing for the company's. */
  segment: string | undefined;
  measure: Measure;
  sealed: Minor;
  /** What the accounts and plans in the seal add up to; nothing where none of them has a figure. */
  ofMembers: Minor | undefined;
}

/**
 * The sums of a quarter that a seal's own accounts and plans do not explain: some of those who were in them are not in
 * the seal. A target may be set from above and need not be what they add up to.
 */
export function beyondMembers(snapshot: Snapshot, quarter: Quarter): BeyondItsMembers[] {
  const beyond = (segment: string | undefined, planned: readonly SealedPlanned[], sealed: Figures) =>
    MEASURES.filter((measure) => measure !== 'target').flatMap((measure): BeyondItsMembers[] => {
      const ofMembers = minorOf(Sum.over(planned, ({ figures }) => figures[quarter]?.[measure]).amount);
      const amount = sealed[measure];
      return amount === undefined || amount === ofMembers ? [] : [{ segment, measure, sealed: amount, ofMembers }];
    });
  const { accounts, segments, newCustomerPlans, company } = snapshot;
  return [
    ...segments.flatMap(({ id, figures }) =>
      beyond(
        id,
        accounts.filter(({ segment }) => segment === id),
        figuresAt(figures, quarter),
      ),
    ),
    ...beyond(undefined, [...accounts, ...newCustomerPlans], figuresAt(company.figures, quarter)),
  ];
}

function targetIn(quarter: Quarter) {
  return ({ figures }: SealedPlanned) => figures[quarter]?.target;
}

/**
 * A seal holds sums and not who is in them, which its accounts tell. A target that is not what the parts' targets add
 * up to was set for all of them together.
 */
function asSealed(
  planned: readonly SealedPlanned[],
  sealed: Figures,
  quarter: Quarter,
  ofParts: Sum<SealedPlanned>,
  { fiscalYear }: Pick<Snapshot, 'fiscalYear'>,
): SealedSums {
  const own = planned.map(({ figures }) => figures[quarter]);
  const sums = Object.fromEntries(
    MEASURES.map((measure) => {
      const sum = Sum.over(planned, (_, at) => own[at]?.[measure]);
      const amount = sealed[measure];
      const isOfThem = amount === undefined || amount === minorOf(sum.amount);
      return [measure, isOfThem ? sum : Sum.setFor(sum.members, amount, add, sum.missing)];
    }),
  ) as Record<Measure, Sum<SealedPlanned>>;
  const { target } = sealed;
  const isSet = target !== undefined && target !== minorOf(ofParts.amount);
  return new ComparedFigures({
    ...sums,
    target: isSet ? Sum.setFor(planned.filter(speaksOf(quarter, fiscalYear)), target) : ofParts,
  });
}

/**
 * A customer is there in every quarter in which it is one, and in any other in which it has a figure; a new-customer
 * plan from the first quarter in which it has a figure to the last.
 */
function speaksOf(quarter: Quarter, fiscalYear: FiscalYear) {
  return (planned: SealedPlanned): boolean => {
    const quarters = Object.keys(planned.figures).sort();
    if ('kam' in planned) {
      const { since, until } = planned;
      return quarters.includes(quarter) || isCustomerIn({ since, until, breaks: [] }, quarter, fiscalYear);
    }
    const [first, last] = [quarters[0], quarters.at(-1)];
    return first !== undefined && last !== undefined && first <= quarter && quarter <= last;
  };
}
