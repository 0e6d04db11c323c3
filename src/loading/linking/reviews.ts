import type { Problem } from '#domain/checks/problem.ts';
import { firstDayOf } from '#domain/calendar/quarters.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { quarterOfReview } from '../assemble-reviews.ts';
import { only, type WrittenFile } from '../written.ts';
import { textsAt } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';

/** Quarterly reviews of which there are two for one account or segment and quarter; those out of turn stand beside. */
export function reviewsTwice(files: readonly WrittenFile[]): Problem[] {
  const quarterly = only(files, 'review').filter(({ data }) => data.change === undefined);
  return twice(
    'review-twice',
    quarterly.map(({ id, data, source }) => ({
      of: data.of,
      quarter: quarterOfReview(id),
      place: () => placeOf(source, ['of']),
    })),
  );
}

/** Quarters for which an account's trust is stated twice: in its plan, in a review, or in both. */
export function trustTwice(files: readonly WrittenFile[]): Problem[] {
  const inPlans = writtenCustomers(files).flatMap(({ id, data, source, base }) =>
    textsAt(data, 'trust.*.quarter').map(({ value, path }) => ({
      of: id,
      quarter: value,
      place: () => placeOf(source, [...base, ...path]),
    })),
  );
  const inReviews = only(files, 'review')
    .filter(({ data }) => data.trust !== undefined)
    .map(({ id, data, source }) => ({
      of: data.of,
      quarter: quarterOfReview(id),
      place: () => placeOf(source, ['trust']),
    }));
  return twice('trust-twice', [...inPlans, ...inReviews]);
}

/** Reviews held before the quarter that they judge has begun. */
export function reviewsTooEarly(files: readonly WrittenFile[]): Problem[] {
  const fiscalYear = only(files, 'company')[0]?.data.fiscalYear;
  if (!fiscalYear) return [];
  return only(files, 'review').flatMap(({ id, data, source }): Problem[] => {
    const quarter = quarterOfReview(id);
    const firstDay = firstDayOf(quarter, fiscalYear);
    return data.on >= firstDay
      ? []
      : [
          {
            rule: 'review-too-early',
            grade: 'error',
            place: placeOf(source, ['on']),
            facts: { quarter, on: data.on, firstDay },
          },
        ];
  });
}

interface Said {
  of: string;
  quarter: string;
  /** Looked up only for what is said twice. */
  place: () => Place;
}

function twice(rule: 'review-twice' | 'trust-twice', said: readonly Said[]): Problem[] {
  const first = new Map<string, Said>();
  return said.flatMap((one): Problem[] => {
    const key = `${one.of} ${one.quarter}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, one);
      return [];
    }
    const { file, line } = before.place();
    return [{ rule, grade: 'error', place: one.place(), facts: { of: one.of, quarter: one.quarter, file, line } }];
  });
}
