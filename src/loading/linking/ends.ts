import type { Problem } from '#domain/checks/problem.ts';
import { placeOf, type FieldPath, type Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachField } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';

/** Somebody or something that may end, as written. */
interface WrittenEnd {
  since?: string;
  until?: string;
  untilReason?: string;
  successor?: string;
  status?: string;
}

/** Ends that cannot be: before the beginning, without the day, or of a customer whose status knows of none. */
export function wrongEnds(files: readonly WrittenFile[]): Problem[] {
  return [
    ...writtenCustomers(files).flatMap(({ data, source, base }) => [
      ...wrongEnd(data as WrittenEnd, source, base),
      ...endsAt(data, 'people.*', source, base),
      ...breaksOutOfOrder(data as WrittenTimes, source, base),
    ]),
    ...only(files, 'unit').flatMap(({ data, source }) =>
      ['people.*', 'teams.*.people.*'].flatMap((people) => endsAt(data, people, source, [])),
    ),
  ];
}

function endsAt(data: unknown, pattern: string, source: Source, base: FieldPath): Problem[] {
  const problems: Problem[] = [];
  eachField(data, pattern, (value, way) => {
    problems.push(...wrongEnd(value as WrittenEnd, source, [...base, ...way]));
  });
  return problems;
}

function wrongEnd(written: WrittenEnd, source: Source, at: FieldPath): Problem[] {
  const { since, until, untilReason, successor, status } = written;
  if (until === undefined) {
    const [field] = [
      status === 'lost' && 'status',
      untilReason !== undefined && 'untilReason',
      successor !== undefined && 'successor',
    ].filter((name) => name !== false);
    return field === undefined
      ? []
      : [
          {
            rule: 'end-without-day',
            grade: 'error',
            place: placeOf(source, [...at, field]),
            facts: { because: field === 'status' ? 'status: lost' : field },
          },
        ];
  }
  const hasNoEnd = status === 'active' || status === 'prospect';
  const besides: Problem[] = hasNoEnd
    ? [
        {
          rule: 'end-without-status',
          grade: 'error',
          place: placeOf(source, [...at, 'until']),
          facts: { until, status },
        },
      ]
    : [];
  return since === undefined || until >= since
    ? besides
    : [
        ...besides,
        {
          rule: 'ends-before-it-begins',
          grade: 'error',
          place: placeOf(source, [...at, 'until']),
          facts: { until, since },
        },
      ];
}

/** When a customer begins, pauses and ends, as written. */
interface WrittenTimes extends WrittenEnd {
  breaks?: readonly { from: string; until: string }[];
}

/**
 * Beginning, each break's two days and the end follow one another: else it is not known when somebody is a customer.
 */
function breaksOutOfOrder({ since, breaks = [], until }: WrittenTimes, source: Source, base: FieldPath): Problem[] {
  const days = breaks.flatMap((each, at): { day: string; way: FieldPath }[] => [
    { day: each.from, way: ['breaks', at, 'from'] },
    { day: each.until, way: ['breaks', at, 'until'] },
  ]);
  // A customer without a break begins and ends by another rule, by which both may be on one day.
  const all = [...days, ...(until === undefined || days.length === 0 ? [] : [{ day: until, way: ['until'] }])];
  return all.flatMap(({ day, way }, at): Problem[] => {
    const before = at === 0 ? since : all[at - 1]?.day;
    return before === undefined || before < day
      ? []
      : [
          {
            rule: 'breaks-out-of-order',
            grade: 'error',
            place: placeOf(source, [...base, ...way]),
            facts: { day, before },
          },
        ];
  });
}
