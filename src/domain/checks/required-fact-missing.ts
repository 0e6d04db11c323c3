import type { FigureBook } from '../budget/figures.ts';
import { isNewOn } from '../membership/customers.ts';
import type { Block } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ blocks: readonly Block[] }>;

/**
 * The plan lacks blocks that its segment demands. A customer that is new has a rhythm of its segment's reviews for
 * them. A row of a sales plan that should be a plan of its own is left to
 * `plan-missing-for-segment`: it has no room for most blocks. Those that only lack a budget are told all together by
 * `customers-without-budget`.
 */
export function requiredFactMissing(book: FigureBook): Found[] {
  return customersToday(book)
    .filter(({ salesPlan, segment }) => salesPlan === undefined || segment.planType === 'sales')
    .filter((account) => !isNewOn(account, book.asOf))
    .flatMap((account): Found[] => {
      const blocks = missingBlocks(account);
      return blocks.length === 0
        ? []
        : [about(account, [], { severity: 'medium', block: blocks[0], facts: { blocks } })];
    });
}

/** The blocks that an account's segment demands and its plan does not have, in a plan's order. */
function missingBlocks(account: Account): Block[] {
  return account.segment.required.filter((block) => {
    if (block === 'budget' && account.salesPlan) return false;
    const written = account[block];
    return written === undefined || (Array.isArray(written) && written.length === 0);
  });
}
