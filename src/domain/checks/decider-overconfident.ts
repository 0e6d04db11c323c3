import type { FigureBook } from '../budget/figures.ts';
import { decidersWithoutApproach, type DeciderMet } from './deciders-without-approach.ts';

/** A decision maker thinks things better than they are, and the plan does not say how to meet them. */
export function deciderOverconfident(book: FigureBook): DeciderMet[] {
  return decidersWithoutApproach(book, 'overconfident');
}
