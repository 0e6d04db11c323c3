import type { Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import type { FieldPath, Source } from '../place.ts';
import { plannedIn } from '../portfolio.ts';
import { unallocated } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { groupQuarter, groupsIn } from './groups.ts';
import { organisationIn, type OrganisationLevel } from './organisation.ts';
import { organisationQuarter, priorYearActual, type OrganisationQuarter } from './organisation-quarter.ts';
import { restOf } from './rest.ts';
import { companyQuarter, type TargetedRollUp, type Total } from './roll-up.ts';

/** Where the two budgets meet in one quarter: a target from above, and what the plans below add up to. */
export interface Meeting extends TargetedRollUp {
  level: OrganisationLevel | 'segment' | 'new-customers' | 'group' | 'rest';
  /** Unique within its level. */
  id: string;
  /** Nothing for new customers and for what stands in no part. */
  name: string | undefined;
  parts: readonly Meeting[];
  /** What of its target none of its parts has been given; nothing where the target is shared out no further. */
  unallocated: Minor | undefined;
  /** Actual of the same quarter a year ago, of the accounts that it answers for in this one. */
  priorYear: Total;
  /** Where its own target may be written, with what it rests on; nothing for what has none of its own. */
  written: { source: Source; base: FieldPath; basis: string | undefined } | undefined;
}

/** The company's target down the organisation: company, units, teams and salespeople. */
export function meetingByOrganisation(quarter: Quarter, book: FigureBook): Meeting {
  return ofOrganisation(organisationQuarter(organisationIn(quarter, book), quarter, book));
}

function ofOrganisation(sum: OrganisationQuarter): Meeting {
  const { part } = sum;
  return {
    ...sum,
    level: part.level,
    id: part.id,
    name: part.name,
    parts: sum.parts.map(ofOrganisation),
    written: { source: part.source, base: part.base, basis: part.targetBasis },
  };
}

/** The same target by segment, with new customers as a line of their own. */
export function meetingBySegment(quarter: Quarter, book: FigureBook): Meeting {
  const { company } = book.portfolio;
  const whole = companyQuarter(quarter, book);
  return wholeOf(whole, quarter, book, {
    parts: [
      ...whole.segments.map(
        (sum): Meeting => ({
          ...sum,
          level: 'segment',
          id: sum.segment.id,
          name: sum.segment.name,
          parts: [],
          unallocated: undefined,
          priorYear: priorYearActual(sum.accounts, quarter, book),
          written: { source: sum.segment.source, base: [], basis: sum.segment.targetBasis },
        }),
      ),
      ...(whole.newCustomers
        ? [
            {
              ...whole.newCustomers,
              level: 'new-customers' as const,
              id: 'new-customers',
              name: undefined,
              parts: [],
              unallocated: undefined,
              priorYear: priorYearActual(whole.newCustomers.newCustomerPlans, quarter, book),
              written: undefined,
            },
          ]
        : []),
    ],
    written: { source: company.source, base: [], basis: company.targetBasis },
  });
}

/**
 * The same by corporate group, customers of no group and new customers in a row of their own; nothing when no customer
 * has a parent.
 */
export function meetingByGroup(quarter: Quarter, book: FigureBook): Meeting | undefined {
  const groups = groupsIn(quarter, book).map((group) => groupQuarter(group, quarter, book));
  if (groups.length === 0) return undefined;
  const whole = companyQuarter(quarter, book);
  const rest = restOf(whole, groups, quarter, book);
  const common = { parts: [], unallocated: undefined, written: undefined };
  return wholeOf(whole, quarter, book, {
    written: undefined,
    parts: [
      ...groups.map(
        (sum): Meeting => ({
          ...sum,
          ...common,
          level: 'group',
          id: sum.group.parent.id,
          name: sum.group.parent.name,
          priorYear: priorYearActual(sum.accounts, quarter, book),
        }),
      ),
      {
        ...rest,
        ...common,
        level: 'rest',
        id: 'rest',
        name: undefined,
        priorYear: priorYearActual(plannedIn(rest), quarter, book),
      },
    ],
  });
}

function wholeOf(
  whole: TargetedRollUp,
  quarter: Quarter,
  book: FigureBook,
  { parts, written }: Pick<Meeting, 'parts' | 'written'>,
): Meeting {
  const isRest = ({ level }: Meeting) => level === 'rest';
  return {
    ...whole,
    level: 'company',
    id: 'company',
    name: book.portfolio.company.name,
    parts,
    written,
    unallocated: parts.some(isRest)
      ? undefined
      : unallocated(
          whole.target,
          parts.map(({ target }) => target),
        ),
    priorYear: priorYearActual(plannedIn(whole), quarter, book),
  };
}
