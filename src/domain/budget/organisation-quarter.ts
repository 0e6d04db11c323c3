import { addQuarters, type Quarter } from '../calendar/quarters.ts';
import type { Minor } from '../money/money.ts';
import { oncePer } from '../once-per.ts';
import { plannedIn, type Planned } from '../portfolio.ts';
import { unallocated } from './allocation.ts';
import { Sum } from './comparison.ts';
import type { FigureBook } from './figures.ts';
import { partIn, type OrganisationPart } from './organisation.ts';
import { against, rollUp, type TargetedRollUp, type Total } from './roll-up.ts';
import { organisationTarget } from './targets.ts';

/** The company, a unit, a team or a person in one quarter, with everything below. */
export interface OrganisationQuarter extends TargetedRollUp {
  part: OrganisationPart;
  parts: readonly OrganisationQuarter[];
  /**
   * What of its target none of its parts has been given; nothing for a person, whose target is shared out no further.
   */
  unallocated: Minor | undefined;
  /** Actual of the same quarter a year ago, of those that it answers for in this one: so the two can be compared. */
  priorYear: Total;
}

/**
 * Adds the organisation up in one quarter: account and new-customer plan -> salesperson -> team -> unit -> company,
 * each with those who belonged to it in that quarter, whatever day `place` was asked for on.
 */
export function organisationQuarter(
  { level, id }: Pick<OrganisationPart, 'level' | 'id'>,
  quarter: Quarter,
  book: FigureBook,
): OrganisationQuarter {
  return partQuarter(book, level, id, quarter);
}

/** Each part is asked for by itself and by all that it stands in; a book never changes. */
const partQuarter = oncePer(
  (book: FigureBook, level: OrganisationPart['level'], id: string, quarter: Quarter): OrganisationQuarter =>
    addedUp(partIn({ level, id }, quarter, book), quarter, book),
);

function addedUp(part: OrganisationPart, quarter: Quarter, book: FigureBook): OrganisationQuarter {
  const target = organisationTarget(part, quarter, book);
  const parts = part.parts.map((each) => organisationQuarter(each, quarter, book));
  return {
    ...against(rollUp(plannedIn(part), quarter, book), target),
    part,
    parts,
    unallocated:
      part.level === 'person'
        ? undefined
        : unallocated(
            target,
            parts.map((each) => each.target),
          ),
    priorYear: priorYearActual(plannedIn(part), quarter, book),
  };
}

/** Actual of the same quarter a year ago. */
export function priorYearActual(planned: readonly Planned[], quarter: Quarter, book: FigureBook): Total {
  const before = addQuarters(quarter, -4);
  return Sum.over(planned, (each) => book.figuresOf(each, before).actual);
}
