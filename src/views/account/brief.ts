import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { PLAN_STEPS, stepsOf } from '#domain/plan/steps.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { accountFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import type { Site } from '../site.ts';
import { agesOf, type NamedAge } from './ages.ts';
import { briefChangesOf, type BriefChanges } from './brief-changes.ts';
import { closedFlagsOf, openFlagsOf, type FlagRow } from './flags.ts';
import { salesLede, salesPace, type SalesPace } from './sales-lede.ts';
import { editOf } from './sections.ts';
import { nextActionsOf, type ActionRow } from './work.ts';

const MOST_FLAGS = 6;
const MOST_ACTIONS = 4;

/** What the first screen of a plan says, all of it. */
export interface Brief {
  /** How old what we know is, kind by kind, against its limit. */
  ages: NamedAge[];
  /** How far the plan has come, and what its next step is called; nothing when all are taken. */
  steps: { taken: number; of: number; next: string | undefined };
  /** Sales by quarter: how far the forecast is from the target, the picture, and the pace of the quarter that runs. */
  sales: { quarter: Quarter; lede: Phrase | undefined; figure: QuarterFigureView; pace: SalesPace | undefined };
  /** Red flags, the most severe first: how many, those shown, the others, and those raised by hand and closed. */
  flags: { count: number; shown: FlagRow[]; more: FlagRow[]; closed: FlagRow[] };
  /** What changed since the last seal; nothing when all is as it was, or nothing is sealed. */
  changes: BriefChanges | undefined;
  /** What is done next, of how many open ones, whether there is any at all, and where one is written. */
  actions: { next: ActionRow[]; open: number; isAny: boolean; editHref: string | undefined };
}

/** The brief of an account plan, on the day that the site is of. */
export function briefOf(site: Site, account: Account): Brief {
  const quarter = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const steps = stepsOf(account);
  const flags = openFlagsOf(site, account);
  return {
    ages: agesOf(site, account),
    steps: {
      taken: steps.taken.length,
      of: PLAN_STEPS.length,
      next: steps.next && site.t.account.steps.names[steps.next],
    },
    sales: {
      quarter,
      lede: salesLede(site, account, quarter),
      figure: accountFigure(site, account, { allHref: '#quarters' }),
      pace: salesPace(site, account, quarter),
    },
    flags: {
      count: flags.length,
      shown: flags.slice(0, MOST_FLAGS),
      more: flags.slice(MOST_FLAGS),
      closed: closedFlagsOf(site, account),
    },
    changes: briefChangesOf(site, account),
    actions: {
      next: nextActionsOf(site, account, MOST_ACTIONS),
      open: account.actions.filter((action) => isOpen(action)).length,
      isAny: account.actions.length > 0,
      editHref: editOf(site, account, 'actions'),
    },
  };
}
