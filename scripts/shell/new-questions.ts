import { PLAN_TYPES } from '#domain/plan/vocabulary.ts';
import { answersTo, canAsk, type Question } from './asking.ts';
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
  const { kind: what = kind } =
    kind === undefined
      ? await answersTo([{ option: 'kind' as const, asked: `What do you start (${KINDS.join(', ')})`, usual: '' }])
      : {};
  if (!isKind(what)) return { kind: what, id, values };
  const { id: name = id } =
    id === undefined ? await answersTo([{ option: 'id' as const, asked: ASKED_ID[what], usual: '' }]) : {};
  // A company asks by itself (company/wish.ts).
  const open = (QUESTIONS[what] ?? []).filter(({ option }) => values[option] === undefined);
  const usual = name !== undefined && what !== 'company' ? nameFrom(name) : '';
  const answers = await answersTo(open.map((one) => (one.option === 'name' ? { ...one, usual } : one)));
  return { kind: what, id: name, values: { ...values, ...answers } };
}

const ID = 'Its short name in small letters, such as north-oy';
const ASKED_ID: Readonly<Record<Kind, string>> = {
  company: 'The folder of the company, such as our-plans',
  review: 'The account or segment that is reviewed, by its short name',
  account: ID,
  row: 'The customer whose plan becomes a row, by its short name',
  'sales-plan': ID,
  'new-customer': ID,
  segment: ID,
  group: ID,
  unit: ID,
  person: 'Their short name in small letters, such as anna-niemi',
  goal: 'Its short name, such as g2',
};
const NAME = { option: 'name', asked: 'What it is called', usual: '' } as const;
const QUESTIONS: Partial<Record<Kind, readonly Question<keyof Said>[]>> = {
  account: [NAME],
  'sales-plan': [NAME, { option: 'customer', asked: 'Its first customer, by name', usual: '' }],
  'new-customer': [
    NAME,
    { option: 'who', asked: 'Which customers are looked for', usual: '' },
    { option: 'criterion', asked: 'What each of them meets', usual: '' },
  ],
  segment: [
    NAME,
    { option: 'plan-type', asked: `The plan that it requires (${PLAN_TYPES.join(', ')})`, usual: 'account' },
  ],
  group: [NAME],
  unit: [NAME],
  person: [{ ...NAME, asked: 'Their full name' }],
  goal: [{ ...NAME, asked: 'The goal in a sentence' }],
};

/** north-oy -> North oy. A person writes the true name over it. */
export function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function isKind(kind: string | undefined): kind is Kind {
  return KINDS.some((known) => known === kind);
}
