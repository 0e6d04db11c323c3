import type { FigureBook } from '../budget/figures.ts';
import { decidersWithoutApproach, type DeciderMet } from './deciders-without-approach.ts';

/** A decision maker is content with things as they are, and the plan does not say how to meet them. */
export function deciderEvenKeel(book: FigureBook): DeciderMet[] {
  return decidersWithoutApproach(book, 'even-keel');
}
