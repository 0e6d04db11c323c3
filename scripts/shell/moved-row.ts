import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { type MovedFile, NoPlaceInRow, planOfRow, rowOfPlan } from '#importing/drafting/move-row.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { WrongUse } from './command-line.ts';

interface Wish {
  name?: string | undefined;
  owner?: string | undefined;
  segment?: string | undefined;
  'sales-plan'?: string | undefined;
  day: IsoDate;
}

/**
 * A customer's row as an account plan, or its plan as a row: the files with their new texts. Nothing of either is lost,
 * or it is refused.
 */
export function movedRow(
  kind: 'account' | 'row',
  folder: string,
  portfolio: Portfolio,
  account: Account,
  wish: Wish,
): MovedFile[] {
  const texts = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  for (const option of ['name', 'owner'] as const)
    if (wish[option] !== undefined) throw new WrongUse('keepsWhenMoved', account.id, option);
  if (kind === 'account') {
    const { segment } = wish;
    if (segment !== undefined && !portfolio.segments.some(({ id }) => id === segment))
      throw new WrongUse('notThere', 'segment', segment, meant(segment, portfolio.segments));
    return planOfRow(account, texts, { segment, from: wish.day });
  }
  if (wish.segment !== undefined) throw new WrongUse('rowKeepsSegment');
  if (account.salesPlan) throw new WrongUse('rowAlready', account.id, account.source.file);
  const asked = wish['sales-plan'];
  const standing =
    asked === undefined
      ? portfolio.salesPlans.find(({ owner }) => owner === account.kam)
      : portfolio.salesPlans.find(({ id }) => id === asked);
  if (asked !== undefined && !standing)
    throw new WrongUse('notThere', 'sales-plan', asked, meant(asked, portfolio.salesPlans));
  try {
    return rowOfPlan(account, texts, standing ? { standing } : newPlan(portfolio, account));
  } catch (error) {
    if (!(error instanceof NoPlaceInRow)) throw error;
    throw new WrongUse('noPlaceInRow', account.source.file, error.fields);
  }
}

function newPlan(portfolio: Portfolio, { kam }: Account): { file: string; name: string } {
  const taken = new Set(portfolio.salesPlans.map(({ id }) => id));
  let id = kam.id;
  for (let next = 2; taken.has(id); next++) id = `${kam.id}-${next}`;
  const language = portfolio.company.writtenIn ?? portfolio.company.languages[0] ?? FIRST_LANGUAGE;
  return {
    file: `sales-plans/${id}.mdx`,
    name: messagesFor(language).importing.salesPlanOf.replace('{name}', kam.name),
  };
}

function meant(written: string, known: readonly { id: string }[]): string | undefined {
  return nearest(
    written,
    known.map(({ id }) => id),
  );
}
