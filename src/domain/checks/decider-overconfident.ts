import type { FigureBook } from '../budget/figures.ts';
import { decidersWithoutApproach } from './deciders-without-approach.ts';
import type { Finding } from './finding.ts';

/** A decision maker thinks things better than they are, and the plan does not say how to meet them. */
export function deciderOverconfident(book: FigureBook): Finding[] {
  return decidersWithoutApproach(book, 'overconfident');
}
