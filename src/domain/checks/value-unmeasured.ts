import type { FigureBook } from '../budget/figures.ts';
import { about, customersToday, type Finding } from './finding.ts';

type Found = Finding<{ measure: string; missing: 'baseline' | 'measured' }>;

/** A value for the customer has no baseline, so that nothing can be proved, or has never been measured. */
export function valueUnmeasured(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    account.valueClaims.flatMap((claim, at): Found[] => {
      const missing = claim.baseline === undefined ? 'baseline' : claim.measured === undefined ? 'measured' : undefined;
      if (missing === undefined) return [];
      return [
        about(account, ['valueClaims', at], {
          severity: missing === 'baseline' ? 'medium' : 'low',
          block: 'valueClaims',
          facts: { measure: claim.measure, missing },
        }),
      ];
    }),
  );
}
