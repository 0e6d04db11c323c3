import type { Facts } from '../checks/facts.ts';
import type { Problem } from '../checks/problem.ts';
import { byText } from '../order.ts';

/**
 * Red flags that are open in one state and not in the other; figures in their words may move without opening one anew.
 */
export function flagChanges(
  before: readonly Problem[],
  after: readonly Problem[],
  renamed: ReadonlyMap<string, string>,
): { opened: Problem[]; closed: Problem[] } {
  const nameOf = ({ rule, account, segment, newCustomerPlan, facts }: Problem, names: ReadonlyMap<string, string>) => {
    const told: Facts = facts;
    const words = Object.entries(told)
      .filter(([, fact]) => typeof fact === 'string' || Array.isArray(fact))
      .sort(([a], [b]) => byText(a, b));
    const of = account === undefined ? undefined : (names.get(`account/${account}`) ?? account);
    return JSON.stringify([rule, of, segment, newCustomerPlan, words]);
  };
  const [was, is] = [redFlags(before), redFlags(after)];
  const counts = (flags: readonly Problem[], names: ReadonlyMap<string, string>) => {
    const left = new Map<string, number>();
    for (const flag of flags) left.set(nameOf(flag, names), (left.get(nameOf(flag, names)) ?? 0) + 1);
    return left;
  };
  const missingIn = (left: Map<string, number>, names: ReadonlyMap<string, string>) => (flag: Problem) => {
    const count = left.get(nameOf(flag, names)) ?? 0;
    left.set(nameOf(flag, names), count - 1);
    return count <= 0;
  };
  const none = new Map<string, string>();
  return {
    opened: is.filter(missingIn(counts(was, renamed), none)),
    closed: was.filter(missingIn(counts(is, none), renamed)),
  };
}

function redFlags(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ grade }) => grade === 'red-flag');
}
