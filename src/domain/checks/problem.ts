import type { Place } from '../place.ts';
import type { Severity } from '../plan/vocabulary.ts';

/** How a rule counts: an error fails check and build, a red flag is shown on the site and in reviews, a hint is quiet. */
export type Grade = 'error' | 'red-flag' | 'hint';

/** Plain values that the words of a problem are made of. Amounts are in minor units; the words format them. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Something wrong at one place, as facts. The catalogue puts it into words in each language. */
export interface Problem {
  rule: string;
  grade: Grade;
  place: Place;
  facts: Facts;
  /** The nearest right spelling of a wrong name, where there is one. */
  nearest?: string | undefined;
  /** For red flags: how serious, on which account, segment or new-customer plan, who clears it and since when. */
  severity?: Severity | undefined;
  account?: string | undefined;
  segment?: string | undefined;
  newCustomerPlan?: string | undefined;
  owner?: string | undefined;
  since?: string | undefined;
  /** The day that it is about, when that day is set: when a change comes, when an action was due. */
  due?: string | undefined;
  /** The plan section it belongs to, for the counts beside the contents. */
  block?: string | undefined;
}
