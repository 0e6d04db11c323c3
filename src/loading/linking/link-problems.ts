import type { Problem } from '#domain/checks/problem.ts';
import { byText } from '#domain/order.ts';
import type { WrittenFile } from '../written.ts';
import { beforeToday } from './before-today.ts';
import { circularReferences } from './circular-references.ts';
import { customersInTwoPlans } from './customers-in-two-plans.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { wrongEnds } from './ends.ts';
import { missingLanguages } from './missing-languages.ts';
import { notesOfSeals } from './notes-of-seals.ts';
import { reviewsTooEarly, reviewsTwice, trustTwice } from './reviews.ts';
import { brokenSeals } from './seal-chain.ts';
import { sharedNamesInternal } from './shared-names-internal.ts';
import { sumsOutOfRange } from './sums-out-of-range.ts';
import { unknownReferences } from './unknown-references.ts';
import { unknownRules } from './unknown-rules.ts';

/** Everything that is wrong between files, and between the parts of one file, all at once, by place. */
export function linkProblems(files: readonly WrittenFile[]): Problem[] {
  // In the order of names, so that of two that clash it is always the same one that is named.
  const inOrder = [...files].sort((a, b) => byText(a.source.file, b.source.file));
  // What was linked before and is the same has nothing wrong within itself.
  const others = inOrder.filter((file) => !('isRest' in file));
  return RULES.flatMap((rule) => rule(BETWEEN.has(rule) ? inOrder : others)).sort(
    (a, b) => byText(a.place.file, b.place.file) || a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

const RULES = [
  unknownReferences,
  duplicateIds,
  sharedNamesInternal,
  customersInTwoPlans,
  circularReferences,
  beforeToday,
  reviewsTwice,
  reviewsTooEarly,
  trustTwice,
  wrongEnds,
  sumsOutOfRange,
  unknownRules,
  missingLanguages,
  notesOfSeals,
  brokenSeals,
];
/** Rules that hold an account plan against others; the rest look at each by itself and with its reviews, or at none. */
const BETWEEN: ReadonlySet<(typeof RULES)[number]> = new Set([
  unknownReferences,
  duplicateIds,
  customersInTwoPlans,
  circularReferences,
]);
