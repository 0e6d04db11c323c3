import type { FigureBook } from '../budget/figures.ts';
import { decidersWithoutApproach } from './deciders-without-approach.ts';
import type { Finding } from './finding.ts';

/** A decision maker is content with things as they are, and the plan does not say how to meet them. */
export function deciderEvenKeel(book: FigureBook): Finding[] {
  return decidersWithoutApproach(book, 'even-keel');
}
