import type { AccountPlan } from '#domain/plan/account.ts';
import { noPlaces } from '#domain/place.ts';
import type { WrittenFile } from './written.ts';

type PlanFile = Extract<WrittenFile, { kind: 'account' }>;
type Comment = AccountPlan['comments'][number];
type Action = AccountPlan['actions'][number];

/**
 * What is left of an account plan that was read, linked and judged, and has not changed since: what the others, and
 * rules about all plans together, look at. Nothing about the customer's people. Lists that are empty are left out.
 */
export interface PlanRest {
  id: string;
  name: string;
  segment: string;
  kam: string;
  status: AccountPlan['status'];
  since?: string | undefined;
  until?: string | undefined;
  untilReason?: string | undefined;
  endKnownOn?: string | undefined;
  parent?: string | undefined;
  crm?: string | undefined;
  breaks?: AccountPlan['breaks'] | undefined;
  earlier?: AccountPlan['earlier'] | undefined;
  team?: AccountPlan['team'] | undefined;
  comments?: Pick<Comment, 'on' | 'quarter' | 'writtenOn'>[] | undefined;
  /** The strategic goals that each choice serves; nothing without a strategy. */
  choices?: (readonly string[])[] | undefined;
  goals?: Pick<AccountPlan['goals'][number], 'id' | 'companyGoal'>[] | undefined;
  ideas?: Pick<AccountPlan['ideas'][number], 'id' | 'stage' | 'goals'>[] | undefined;
  /** Only where somebody is to know how much work there is. */
  actions?: Pick<Action, 'owner' | 'stage' | 'function' | 'due' | 'effortDays'>[] | undefined;
}

/** The rest of an account plan, with its actions as work where that is asked for. */
export function restOf({ id, data }: PlanFile, withWork: boolean): PlanRest {
  const { name, segment, kam, status, since, until, untilReason, endKnownOn, parent } = data;
  return {
    ...{ id, name, segment, kam, status, since, until, untilReason, endKnownOn, parent },
    crm: data.crm?.id,
    breaks: unlessEmpty(data.breaks),
    earlier: unlessEmpty(data.earlier),
    team: unlessEmpty(data.team),
    comments: unlessEmpty(data.comments.map(({ on, quarter, writtenOn }) => ({ on, quarter, writtenOn }))),
    choices: data.strategy?.choices.map(({ goals }) => goals),
    goals: unlessEmpty(data.goals.map((goal) => ({ id: goal.id, companyGoal: goal.companyGoal }))),
    ideas: unlessEmpty(data.ideas.map((idea) => ({ id: idea.id, stage: idea.stage, goals: idea.goals }))),
    actions: withWork
      ? data.actions.map((action) => ({
          owner: action.owner,
          stage: action.stage,
          function: action.function,
          due: action.due,
          effortDays: action.effortDays,
        }))
      : undefined,
  };
}

/**
 * The file that a rest is of, as far as it is known. Whoever asks its items for anything else is told so by a
 * `NotKept`; of the account that is made of it, `asRest` makes the same.
 */
export function fileOfRest(rest: PlanRest, file: string): PlanFile {
  const { id, name, segment, kam, status, since, until, untilReason, endKnownOn, parent, crm } = rest;
  const known = {
    ...{ name, segment, kam, status, since, until, untilReason, endKnownOn, parent },
    crm: crm === undefined ? undefined : asRest({ id: crm }),
    breaks: rest.breaks ?? [],
    earlier: rest.earlier ?? [],
    team: rest.team ?? [],
    comments: rest.comments?.map((comment) => asRest({ ...comment })) ?? [],
    strategy: rest.choices && asRest({ choices: rest.choices.map((goals) => asRest({ goals })) }),
    goals: rest.goals?.map(({ id: goal, companyGoal }) => asRest({ id: goal, companyGoal })) ?? [],
    ideas: rest.ideas?.map((idea) => asRest({ ...idea })) ?? [],
    ...(rest.actions && {
      actions: rest.actions.map(({ owner, stage, function: of, due, effortDays }) =>
        asRest({ owner, stage, function: of, due, effortDays }),
      ),
    }),
  };
  // What it lacks is told by whoever asks for it, which the types cannot follow.
  const data = known as unknown as AccountPlan;
  return { kind: 'account', id, data, body: [], source: { file, places: noPlaces() }, isRest: true };
}

/** Something was asked of a plan of which only the rest is known. */
export class NotKept extends Error {}

/** Makes an object say of each field that it does not have that this was not kept. */
export function asRest<T extends object>(object: T): T {
  return Object.setPrototypeOf(object, UNKNOWN) as T;
}

function tell(target: object, field: string | symbol): void {
  if (typeof field === 'string' && !(field in target)) throw new NotKept(`Nothing is kept of "${field}".`);
}

const UNKNOWN: object = new Proxy(Object.prototype, {
  get(target, field, receiver): unknown {
    tell(target, field);
    return Reflect.get(target, field, receiver);
  },
  has(target, field) {
    tell(target, field);
    return Reflect.has(target, field);
  },
});

function unlessEmpty<T extends readonly unknown[]>(list: T): T | undefined {
  return list.length === 0 ? undefined : list;
}

/** All amounts of a plan together, each by its size: see `sums-out-of-range.ts`. */
export function sizeOf(plan: Pick<AccountPlan, 'budget' | 'investment' | 'forecast' | 'targets'>): number {
  const { budget, investment, forecast, targets = {} } = plan;
  const amounts = [
    ...budget.map(({ sales }) => sales),
    ...investment.map(({ money }) => money ?? {}),
    ...forecast.map(({ sales }) => sales),
    targets,
  ];
  let size = 0;
  for (const each of amounts) for (const amount of Object.values(each)) size += Math.abs(amount);
  return size;
}
