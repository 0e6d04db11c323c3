import type { IsoDate } from '../calendar/dates.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Attitude } from '../plan/vocabulary.ts';
import { byText } from '../order.ts';

/** One judgement of a person: what, when, and what was seen. */
export interface Judgement {
  attitude: Attitude;
  asOf: IsoDate;
  basis: string | undefined;
}

/** Every dated judgement of a person, oldest first. One without a date cannot be placed in time and is left out. */
export function judgementsOf(person: Stakeholder): Judgement[] {
  const now = person.asOf === undefined ? [] : [{ attitude: person.attitude, asOf: person.asOf, basis: person.basis }];
  const earlier = person.history.map(({ attitude, asOf, basis }) => ({ attitude, asOf, basis }));
  return [...earlier, ...now].sort((a, b) => byText(a.asOf, b.asOf));
}

/** The attitude as it was judged by the end of a day; `unknown` before the first judgement. */
export function attitudeOn(person: Stakeholder, day: IsoDate): Attitude {
  return attitudeBy(judgementsOf(person), day);
}

function attitudeBy(judgements: readonly Judgement[], day: IsoDate): Attitude {
  return judgements.findLast(({ asOf }) => asOf <= day)?.attitude ?? 'unknown';
}

/** What a person was judged to be before a quarter and at its end, and what was seen in it. */
export interface AttitudeChange {
  person: Stakeholder;
  before: Attitude;
  after: Attitude;
  /** The last judgement made within the days; none when nobody judged the person then. */
  judged: Judgement | undefined;
}

/** How attitudes stand at the end of a span of days against the day before it began. */
export function attitudeChanges(
  people: readonly Stakeholder[],
  dayBefore: IsoDate,
  lastDay: IsoDate,
): AttitudeChange[] {
  return people.map((person) => {
    const judgements = judgementsOf(person);
    return {
      person,
      before: attitudeBy(judgements, dayBefore),
      after: attitudeBy(judgements, lastDay),
      judged: judgements.findLast(({ asOf }) => asOf > dayBefore && asOf <= lastDay),
    };
  });
}
