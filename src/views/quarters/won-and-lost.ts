import { wonAndLost } from '#domain/membership/customers.ts';
import { firstDayOf } from '#domain/calendar/quarters.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import type { QuarterView } from './quarter-view.ts';

export interface WonOrLost {
  customer: Linked;
  on: string;
  reason: string | undefined;
}

export interface WonAndLost {
  won: WonOrLost[];
  lost: WonOrLost[];
}

/** The customers that began and ended in a quarter, as its state tells them; nothing when there are none. */
export function wonAndLostIn({ site, snapshot, names }: QuarterView): WonAndLost | undefined {
  const { won, lost } = wonAndLost(snapshot.accounts, snapshot.firstDay, snapshot.stateOn);
  const row = ({ id, name, untilReason }: (typeof won)[number], on: string | undefined, isLost: boolean): WonOrLost => {
    const account = site.portfolio.accountById.get(id);
    return {
      customer: { text: names.text(name), href: account && accountHref(site, account) },
      on: site.format.date(on ?? ''),
      reason: isLost ? names.maybe(untilReason) : undefined,
    };
  };
  return either(
    won.map((account) => row(account, account.since, false)),
    lost.map((account) => row(account, account.until, true)),
  );
}

/** The same of the quarter that runs, as the plans say today. */
export function wonAndLostNow(site: Site, quarter: string): WonAndLost | undefined {
  const { won, lost } = wonAndLost(site.portfolio.accounts, firstDayOf(quarter, site.portfolio.fiscalYear), site.asOf);
  const row = (account: (typeof won)[number], on: string | undefined, reason?: string): WonOrLost => ({
    customer: { text: account.name, href: accountHref(site, account) },
    on: site.format.date(on ?? ''),
    reason,
  });
  return either(
    won.map((account) => row(account, account.since)),
    lost.map((account) => row(account, account.until, account.untilReason)),
  );
}

function either(won: WonOrLost[], lost: WonOrLost[]): WonAndLost | undefined {
  return won.length + lost.length === 0 ? undefined : { won, lost };
}
