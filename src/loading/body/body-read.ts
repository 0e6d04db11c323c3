import type { Problem } from '#domain/checks/problem.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { HandbookHeading } from '#domain/plan/handbook-text.ts';

/** Whose text it is: a plan's, a handbook page's of the company's own, or one's that comes with Rulla. */
export type BodyKind = 'plan' | 'handbook' | 'method';

/**
 * A body to parse: its text and where it begins in its file. A page that comes with Rulla is only looked over: Astro
 * prints it.
 */
export interface BodyTask {
  file: string;
  text: string;
  firstLine: number;
  kind: BodyKind;
}

/** A body as data, with components of its kind; a handbook page's headings beside it. */
export interface BodyRead {
  body: BodyNode<string>[];
  headings: HandbookHeading[];
  problems: Problem[];
}

/** Nothing of a body, and why. */
export function refused(...problems: Problem[]): BodyRead {
  return { body: [], headings: [], problems };
}
