import type { FigureBook } from '../budget/figures.ts';
import { about, ownPlans, type Finding } from './finding.ts';
import type { NoFacts } from './facts.ts';

type Found = Finding<NoFacts>;

/** Nobody at the customer is known to speak for us. Looked at where the segment demands people in the plan. */
export function noCoach(book: FigureBook): Found[] {
  return ownPlans(book)
    .filter(
      (account) =>
        account.segment.required.includes('people') &&
        account.people.length > 0 &&
        !account.people.some(({ roles }) => roles.includes('coach')),
    )
    .map((account) => about(account, ['people'], { severity: 'low', block: 'people', facts: {} }));
}
