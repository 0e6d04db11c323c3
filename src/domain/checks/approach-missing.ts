import type { FigureBook } from '../budget/figures.ts';
import { about, ownPlans, peopleOf, type Finding } from './finding.ts';
import { touchedByOpenChange } from './open-changes.ts';

type Found = Finding<{ people: readonly string[] }>;

/**
 * People of high influence whom the plan does not say how to meet, whatever their attitude. Left to rules of their own:
 * an attitude that is not known, people whom an open change touches, and decision makers who see no need or see
 * themselves ahead.
 */
export function approachMissing(book: FigureBook): Found[] {
  return ownPlans(book).flatMap((account): Found[] => {
    const touched = touchedByOpenChange(account, book);
    const unmet = peopleOf(account, book).filter(
      ({ person }) =>
        person.influence === 'high' &&
        person.approach === undefined &&
        person.attitude !== 'unknown' &&
        !touched.has(person.id) &&
        !(
          person.roles.includes('decision-maker') &&
          (person.attitude === 'even-keel' || person.attitude === 'overconfident')
        ),
    );
    const [first] = unmet;
    return first
      ? [
          about(account, first.path, {
            severity: 'low',
            block: 'people',
            facts: { people: unmet.map(({ person }) => person.name) },
          }),
        ]
      : [];
  });
}
