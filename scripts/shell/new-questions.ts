import { PLAN_TYPES } from '#domain/plan/vocabulary.ts';
import type { Messages } from '#words/messages.ts';
import { answersTo, canAsk, type Question } from './asking.ts';
import { commandWords } from './command-tongue.ts';
import { KINDS_OF_OURS } from './new-of-ours.ts';

export const KINDS = [
  'company',
  'review',
  'account',
  'row',
  'sales-plan',
  'new-customer',
  'segment',
  'group',
  ...KINDS_OF_OURS,
] as const;
export type Kind = (typeof KINDS)[number];

/** What options of the command say. */
type Said = Partial<Record<'name' | 'customer' | 'who' | 'criterion' | 'plan-type', string | undefined>>;

/** What was written on the line; what is missing is asked where somebody sits at a terminal. */
export async function askedFor<Values extends Said>(kind: string | undefined, id: string | undefined, values: Values) {
  if (!canAsk()) return { kind, id, values };
  const t = commandWords().questions;
  const { kind: what = kind } =
    kind === undefined ? await answersTo([{ option: 'kind' as const, asked: t.kind(KINDS), usual: '' }]) : {};
  if (!isKind(what)) return { kind: what, id, values };
  const { id: name = id } =
    id === undefined ? await answersTo([{ option: 'id' as const, asked: t[ASKED_ID[what]], usual: '' }]) : {};
  // A company asks by itself (company/wish.ts).
  const open = (questionsOf(t)[what] ?? []).filter(({ option }) => values[option] === undefined);
  const usual = name !== undefined && what !== 'company' ? nameFrom(name) : '';
  const answers = await answersTo(open.map((one) => (one.option === 'name' ? { ...one, usual } : one)));
  return { kind: what, id: name, values: { ...values, ...answers } };
}

/** What asks for the id of each kind. */
const ASKED_ID = {
  company: 'idOfCompany',
  review: 'idOfReviewed',
  account: 'id',
  row: 'idOfRow',
  'sales-plan': 'id',
  'new-customer': 'id',
  segment: 'id',
  group: 'id',
  unit: 'id',
  person: 'idOfPerson',
  goal: 'idOfGoal',
} as const satisfies Readonly<Record<Kind, keyof Messages['questions']>>;

function questionsOf(t: Messages['questions']): Partial<Record<Kind, readonly Question<keyof Said>[]>> {
  const name = { option: 'name', asked: t.name, usual: '' } as const;
  return {
    account: [name],
    'sales-plan': [name, { option: 'customer', asked: t.customer, usual: '' }],
    'new-customer': [
      name,
      { option: 'who', asked: t.who, usual: '' },
      { option: 'criterion', asked: t.criterion, usual: '' },
    ],
    segment: [name, { option: 'plan-type', asked: t.planType(PLAN_TYPES), usual: 'account' }],
    group: [name],
    unit: [name],
    person: [{ ...name, asked: t.nameOfPerson }],
    goal: [{ ...name, asked: t.goalInWords }],
  };
}

/** north-oy -> North oy. A person writes the true name over it. */
export function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function isKind(kind: string | undefined): kind is Kind {
  return KINDS.some((known) => known === kind);
}
