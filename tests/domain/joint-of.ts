import type { BodyNode, ComponentName } from '#domain/plan/body.ts';
import type { Account } from '#domain/portfolio.ts';
import { namesGivenAway } from '#domain/names-given-away.ts';
import { jointPlanOf } from '#domain/sharing.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';

export type AccountTold = NonNullable<Told['accounts']>[string];

const at = { line: 1, column: 1 };

export const node = (component: ComponentName, id = '', children: BodyNode[] = []): BodyNode => ({
  component,
  attributes: { id },
  children,
  ...at,
});

export const shared = (...children: BodyNode[]) => node('Shared', '', children);

/** The joint plan of Havulinna Paper, and the names that it gives away. */
export function joint(told: AccountTold, body: readonly BodyNode[] = [], others: Told = {}) {
  const portfolio = kaarnavesi({ ...others, accounts: { 'havulinna-paper': told, ...others.accounts } });
  const account: Account = { ...(portfolio.accountById.get('havulinna-paper') as Account), body };
  const accounts = portfolio.accounts.map((each) => (each.id === account.id ? account : each));
  const whole = { ...portfolio, accounts };
  const plan = jointPlanOf(whole, account);
  return { plan, givenAway: namesGivenAway(whole, account, plan) };
}

export const ITEMS: AccountTold = {
  people: [
    { id: 'eero-kallas', name: 'Eero Kallas' },
    { id: 'maija-lehto', name: 'Maija Lehto' },
  ],
  needs: [{ id: 'n1', need: 'Less water', basis: 'A meeting', asOf: '2026-09-01', shared: true }],
  goals: [{ id: 'y1', year: 2026, goal: 'Halve the water', basis: 'Law', basedOn: 'market', shared: true }],
  ideas: [{ id: 'i1', idea: 'A closed loop', kind: 'growth', stage: 'idea', shared: true }],
  actions: [
    {
      id: 'a1',
      action: 'Pilot',
      owner: 'petri-salmela',
      due: '2026-10-01',
      stage: 'done',
      closedOn: '2026-09-02',
      joint: true,
      shared: true,
    },
    { id: 'a2', action: 'Secret offer', owner: 'petri-salmela', due: '2026-10-01', stage: 'planned' },
  ],
};
