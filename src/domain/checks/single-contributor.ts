import { addDays } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { keptPlans, type KeptPlan } from '../goals/serving.ts';
import type { Edit, History } from '../history.ts';
import { placeOf } from '../place.ts';
import { about, aboutPlan, type Finding } from './finding.ts';

type Found = Finding<{ by: string; days: number; salesPlan: string | undefined }>;

/** How far back changes are looked at. */
const DAYS_BACK = 365;
/** A plan younger than a quarter has had no time for a second pair of eyes. */
const YOUNG_DAYS = 91;

/**
 * Only one person has changed a plan in the last year, as version control tells it: a plan is the work of a team.
 * Silent without a history, on plans that nobody changed in that time, and on those younger than a quarter.
 */
export function singleContributor({ portfolio, asOf }: FigureBook, history: History | undefined): Found[] {
  if (!history) return [];
  const since = addDays(asOf, -DAYS_BACK);
  const byFile = editsByFile(history, asOf);
  return keptPlans(portfolio, asOf).flatMap((plan): Found[] => {
    const edits = byFile.get(fileOf(plan)) ?? [];
    const contributors = new Set(edits.filter(({ on }) => on > since).map(({ by }) => by));
    const isYoung = edits.every(({ on }) => on > addDays(asOf, -YOUNG_DAYS));
    const [by] = contributors;
    return by === undefined || contributors.size !== 1 || isYoung ? [] : [finding(plan, by)];
  });
}

function editsByFile({ edits }: History, asOf: string): Map<string, Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    if (edit.on > asOf) continue;
    for (const file of edit.files) {
      const before = byFile.get(file);
      if (before) before.push(edit);
      else byFile.set(file, [edit]);
    }
  }
  return byFile;
}

function fileOf({ account, salesPlan, newCustomerPlan }: KeptPlan): string {
  return (account ?? salesPlan ?? newCustomerPlan).source.file;
}

function finding({ account, salesPlan, newCustomerPlan }: KeptPlan, by: string): Found {
  const facts = { by, days: DAYS_BACK, salesPlan: salesPlan?.name };
  if (account) return about(account, [], { severity: 'low', facts });
  if (newCustomerPlan) return aboutPlan(newCustomerPlan, [], { severity: 'low', facts });
  return {
    place: placeOf(salesPlan.source, []),
    severity: 'low',
    segment: salesPlan.segment.id,
    owner: salesPlan.owner.id,
    facts,
  };
}
