import { wonAndLost, type Lasting } from '#domain/membership/customers.ts';
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
  const sealed = snapshot.accounts.map((account) => ({
    ...account,
    name: names.text(account.name),
    untilReason: names.maybe(account.untilReason),
    breaks: [],
  }));
  return told(site, wonAndLost(sealed, snapshot.firstDay, snapshot.stateOn));
}

/** The same of the quarter that runs, as the plans say today. */
export function wonAndLostNow(site: Site, quarter: string): WonAndLost | undefined {
  return told(site, wonAndLost(site.portfolio.accounts, firstDayOf(quarter, site.portfolio.fiscalYear), site.asOf));
}

type Customers = ReturnType<typeof wonAndLost<Lasting & { id: string; name: string }>>;

function told(site: Site, { won, lost }: Customers): WonAndLost | undefined {
  const row = ({ customer, on, reason }: Customers['won'][number]): WonOrLost => {
    const account = site.portfolio.accountById.get(customer.id);
    return {
      customer: { text: customer.name, href: account && accountHref(site, account) },
      on: site.format.date(on),
      reason,
    };
  };
  return won.length + lost.length === 0 ? undefined : { won: won.map(row), lost: lost.map(row) };
}
