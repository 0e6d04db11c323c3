import type { FigureBook } from '../budget/figures.ts';
import { about, settledPlans, peopleOf, type Finding } from './finding.ts';
import { touchedByOpenChange } from './open-changes.ts';

type Found = Finding<{ people: readonly string[] }>;

/**
 * Nobody of ours looks after people of high or medium influence. People whom an open change touches are left to that
 * flag.
 */
export function stakeholderWithoutCounterpart(book: FigureBook): Found[] {
  return settledPlans(book).flatMap((account): Found[] => {
    const touched = touchedByOpenChange(account, book);
    const alone = peopleOf(account, book).filter(
      ({ person }) =>
        (person.influence === 'high' || person.influence === 'medium') &&
        person.counterpart === undefined &&
        !touched.has(person.id),
    );
    const [first] = alone;
    if (!first) return [];
    return [
      about(account, first.path, {
        severity: alone.some(({ person }) => person.influence === 'high') ? 'medium' : 'low',
        block: 'people',
        facts: { people: alone.map(({ person }) => person.name) },
      }),
    ];
  });
}
