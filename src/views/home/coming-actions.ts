import { comingActions, type ComingAction } from '#domain/review/coming-actions.ts';
import { isIsoDate } from '#domain/calendar/dates.ts';
import type { Stage } from '#domain/plan/vocabulary.ts';
import { accountHref } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';
import { shortList, type ShortList } from './short-list.ts';

export interface ActionRow {
  due: string;
  action: string;
  account: { name: string; href: string | undefined };
  owner: string;
  stage: Stage;
  hasSlipped: boolean;
  aim: string | undefined;
}

export interface ActionList extends ShortList<ActionRow> {
  days: number;
}

const SHOWN = 6;

/** What is to be done within the days that the company looks ahead, soonest first. */
export function comingActionList(site: Site): ActionList {
  const days = site.portfolio.company.thresholds.coming;
  const list = shortList(comingActions(site.portfolio, site.asOf, days), SHOWN, (coming) => ({
    ...actionRow(site, coming),
    due: isIsoDate(coming.action.due)
      ? site.format.weekday(coming.lastDay)
      : site.t.home.by(site.format.shortDate(coming.lastDay)),
  }));
  return { ...list, days };
}

/** An action with its account, its owner and what it aims at. */
export function actionRow(site: Site, { account, action }: ComingAction): ActionRow {
  return {
    due: site.format.due(action.due, site.asOf),
    action: action.action,
    account: { name: account.name, href: accountHref(site, account) },
    owner: memberShortLink(site, action.owner).text,
    stage: action.stage,
    hasSlipped: action.slippedFrom !== undefined,
    aim: action.aim,
  };
}
