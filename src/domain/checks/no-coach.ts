import type { FigureBook } from '../budget/figures.ts';
import { peopleOn } from '../membership/customers-people.ts';
import { about, settledPlans, type Finding } from './finding.ts';
import type { NoFacts } from './facts.ts';

type Found = Finding<NoFacts>;

/** Nobody at the customer is known to speak for us. Looked at where the segment demands people in the plan. */
export function noCoach(book: FigureBook): Found[] {
  return settledPlans(book)
    .filter((account) => {
      const people = peopleOn(account, book.asOf);
      return (
        account.segment.required.includes('people') &&
        people.length > 0 &&
        !people.some(({ roles }) => roles.includes('coach'))
      );
    })
    .map((account) => about(account, ['people'], { severity: 'low', block: 'people', facts: {} }));
}
