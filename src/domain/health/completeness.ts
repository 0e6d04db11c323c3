import { horizonOf, yearOf } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { FieldPath } from '../place.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Block } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';

/** What is asked for and not written. */
export interface MissingField {
  block: Block | 'team' | 'purpose';
  /** The field within the block; nothing when the whole block is missing. */
  field: string | undefined;
  /** What lacks it, by name: people, quarters, a year. Nothing where the block has one of it. */
  of: readonly string[];
  /** Where it would stand. */
  path: FieldPath;
}

export interface Completeness {
  account: Account;
  /** How many fields are asked for, and how many of them are written. */
  asked: number;
  written: number;
  missing: readonly MissingField[];
}

interface Asked {
  block: MissingField['block'];
  field: string | undefined;
  of: string | undefined;
  path: FieldPath;
  isWritten: boolean;
}

/**
 * Whether a customer's plan is complete: every field that is asked for is written. The one rule for it, wherever plans
 * are called complete (.github/requirements.md: R1, R51, R79).
 */
export function isComplete(account: Account, book: FigureBook): boolean {
  return completenessOf(account, book).missing.length === 0;
}

/**
 * Which fields a customer's plan lacks of those that its segment's required blocks are made of. A block that the
 * segment does not demand is asked for nothing; a plan of its own is asked for its team and its purpose as well. A
 * field that several people or quarters lack is named once.
 */
export function completenessOf(account: Account, book: FigureBook): Completeness {
  const asked = [
    ...account.segment.required.flatMap((block) => askedOf(block, account, book)),
    ...(account.salesPlan ? [] : ownPlan(account)),
  ];
  const missing = new Map<string, MissingField & { of: string[] }>();
  for (const { block, field, of, path } of asked.filter(({ isWritten }) => !isWritten)) {
    const key = `${block}.${field ?? ''}`;
    const known = missing.get(key) ?? { block, field, of: [], path };
    missing.set(key, known);
    if (of !== undefined) known.of.push(of);
  }
  return {
    account,
    asked: asked.length,
    written: asked.filter(({ isWritten }) => isWritten).length,
    missing: [...missing.values()],
  };
}

const PROFILE = ['asOf', 'businessId', 'industry', 'sites', 'customerSince'] as const;
const FINANCES = ['netSales', 'operatingResult', 'equityRatio', 'employees', 'shareOfWallet'] as const;

function askedOf(block: Block, account: Account, book: FigureBook): Asked[] {
  const value = account[block];
  if (!isWritten(value)) return [{ block, field: undefined, of: undefined, path: [block], isWritten: false }];
  switch (block) {
    case 'profile':
      return PROFILE.map((field) => ({
        block,
        field,
        of: undefined,
        path: [block, field],
        isWritten: isWritten(account.profile?.[field]),
      }));
    case 'finances':
      return newestYear(account);
    case 'people':
      return peopleOn(account, book.asOf).flatMap((person) => personFields(person, account.people.indexOf(person)));
    case 'strategy':
      return (['asOf', 'choices'] as const).map((field) => ({
        block,
        field,
        of: undefined,
        path: [block, field],
        isWritten: isWritten(account.strategy?.[field]),
      }));
    case 'budget':
      return horizon(book).map((quarter) => ({
        block,
        field: 'sales',
        of: quarter,
        path: [block],
        isWritten: account.budget.some(({ sales }) => sales[quarter] !== undefined),
      }));
    case 'forecast':
      return horizon(book)
        .slice(0, 2)
        .map((quarter) => ({
          block,
          field: 'sales',
          of: quarter,
          path: [block],
          isWritten: account.forecast.some(({ madeOn, sales }) => madeOn <= book.asOf && sales[quarter] !== undefined),
        }));
    case 'goals':
      return yearGoal(account, book);
    default:
      return [{ block, field: undefined, of: undefined, path: [block], isWritten: true }];
  }
}

/** Yearly figures are asked for in the newest year only: older ones do not come back. */
function newestYear(account: Account): Asked[] {
  const newest = account.finances.reduce(
    (best, { year }, at) => (year > (account.finances[best]?.year ?? 0) ? at : best),
    0,
  );
  const figures = account.finances[newest];
  return FINANCES.map((field) => ({
    block: 'finances',
    field,
    of: figures && String(figures.year),
    path: ['finances', newest, field],
    isWritten: figures?.[field] !== undefined,
  }));
}

/**
 * An attitude that is unknown is not known yet, however honestly: it is missing. A basis and a day belong to one that
 * is judged.
 */
function personFields(person: Stakeholder, at: number): Asked[] {
  const isJudged = person.attitude !== 'unknown';
  const fields = {
    roles: isWritten(person.roles),
    influence: person.influence !== undefined,
    attitude: isJudged,
    counterpart: person.counterpart !== undefined,
    ...(isJudged ? { basis: isWritten(person.basis), asOf: person.asOf !== undefined } : {}),
  };
  return Object.entries(fields).map(([field, written]) => ({
    block: 'people',
    field,
    of: person.name,
    path: ['people', at, field],
    isWritten: written,
  }));
}

function yearGoal(account: Account, book: FigureBook): Asked[] {
  const year = yearOf(horizon(book)[0] ?? '');
  return [
    {
      block: 'goals',
      field: 'year',
      of: String(year),
      path: ['goals'],
      isWritten: account.goals.some((goal) => goal.year === year),
    },
  ];
}

function ownPlan(account: Account): Asked[] {
  return (['team', 'purpose'] as const).map((block) => ({
    block,
    field: undefined,
    of: undefined,
    path: [block],
    isWritten: isWritten(account[block]),
  }));
}

function horizon({ portfolio, asOf }: FigureBook): string[] {
  return horizonOf(asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
}

function isWritten(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
