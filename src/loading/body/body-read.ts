import type { Problem } from '#domain/checks/problem.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { HandbookHeading } from '#domain/plan/handbook-text.ts';

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
