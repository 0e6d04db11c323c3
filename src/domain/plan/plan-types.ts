import type { Block, PlanType } from './vocabulary.ts';

/**
 * What a segment demands of its plans when it is made for somebody: a row of a sales plan is there to carry a budget.
 */
export const REQUIRED_OF: Readonly<Record<PlanType, readonly Block[]>> = {
  account: ['profile', 'needs', 'people', 'budget', 'actions'],
  sales: ['budget'],
};
