import type { PlanWords } from '../problem-words.ts';
import { figuresAndWorkProblems } from './figures-and-work-problems.ts';
import { peopleProblems } from './people-problems.ts';

/** Words for each rule that judges the portfolio: what it means, what it saw, what clears it. */
export const planProblems: PlanWords = { ...figuresAndWorkProblems, ...peopleProblems };
