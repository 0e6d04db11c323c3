import states from './meanings/customer-states.json' with { type: 'json' };
import yesNo from './meanings/yes-no.json' with { type: 'json' };
import { headingKey } from './columns.ts';

/** What a system says of a customer: still one, one no more, or not yet one. */
export type CustomerState = 'active' | 'inactive' | 'prospect';

const key = (text: string) => headingKey(text.toLowerCase());
const setOf = (words: readonly string[]) => new Set(words.map(key));
const [YES, NO] = [setOf(yesNo.yes), setOf(yesNo.no)];
const [ACTIVE_FLAGS, INACTIVE_FLAGS] = [setOf(states.activeFlags), setOf(states.inactiveFlags)];
const VALUES = (['active', 'inactive', 'prospect'] as const).map((state) => [state, setOf(states[state])] as const);

/** The state by a column's heading and value; nothing where the value is not known, and a customer stays one. */
export function customerState(heading: string, value: string): CustomerState | undefined {
  if (value === '') return 'active';
  const [of, said] = [key(heading), key(value)];
  const yes = YES.has(said);
  if (yes || NO.has(said)) {
    if (ACTIVE_FLAGS.has(of)) return yes ? 'active' : 'inactive';
    if (INACTIVE_FLAGS.has(of)) return yes ? 'inactive' : 'active';
  }
  return VALUES.find(([, words]) => words.has(said))?.[0];
}
