import type { FigureBook } from '../budget/figures.ts';
import type { Block } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';
import { about, type Finding } from './finding.ts';

/** The plan lacks blocks that its segment demands. */
export function requiredFactMissing(book: FigureBook): Finding[] {
  return book.portfolio.accounts.flatMap((account): Finding[] => {
    const blocks = missingBlocks(account);
    return blocks.length === 0 ? [] : [about(account, [], { severity: 'medium', block: blocks[0], facts: { blocks } })];
  });
}

/** The blocks that an account's segment demands and its plan does not have, in a plan's order. */
export function missingBlocks(account: Account): Block[] {
  return account.segment.required.filter((block) => {
    const written = account[block];
    return written === undefined || (Array.isArray(written) && written.length === 0);
  });
}
