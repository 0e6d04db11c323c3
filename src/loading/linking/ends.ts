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
}

/** Ends that cannot be: before the beginning; and a reason or a successor without the day. */
export function wrongEnds(files: readonly WrittenFile[]): Problem[] {
  return [
    ...writtenCustomers(files).flatMap(({ data, source, base }) => endsAt(data, 'people.*', source, base)),
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

function wrongEnd({ since, until, untilReason, successor }: WrittenEnd, source: Source, at: FieldPath): Problem[] {
  if (until === undefined) {
    const [field] = [untilReason && 'untilReason', successor && 'successor'].filter(Boolean) as string[];
    return field === undefined
      ? []
      : [
          {
            rule: 'end-without-day',
            grade: 'error',
            place: placeOf(source, [...at, field]),
            facts: { because: field },
          },
        ];
  }
  return since === undefined || until >= since
    ? []
    : [
        {
          rule: 'ends-before-it-begins',
          grade: 'error',
          place: placeOf(source, [...at, 'until']),
          facts: { until, since },
        },
      ];
}
