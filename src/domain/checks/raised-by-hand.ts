import type { FigureBook } from '../budget/figures.ts';
import { about, hadHappened, type Finding } from './finding.ts';

type Found = Finding<{ what: string; clear: string | undefined }>;

/** Warnings that a person raised and nobody has closed. */
export function raisedByHand(book: FigureBook): Found[] {
  return book.portfolio.accounts.flatMap((account) =>
    account.redFlags
      .map((flag, at) => ({ flag, at }))
      .filter(({ flag }) => hadHappened(flag.opened, book) && !hadHappened(flag.closed, book))
      .map(({ flag, at }) =>
        about(account, ['redFlags', at], {
          severity: flag.severity,
          block: 'redFlags',
          since: flag.opened,
          facts: { what: flag.what, clear: flag.clear },
        }),
      ),
  );
}
