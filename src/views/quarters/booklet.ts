import { firstDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Site } from '../site.ts';
import { sealOf, type QuarterView } from './quarter-view.ts';

/** One account's part of the booklet. */
export type BookletPart = ReturnType<typeof bookletOf>[number];

/**
 * A page that held more accounts than this would be slow to open for everybody who only wants the company's quarter;
 * each account's own page prints it then.
 */
const MOST_ACCOUNTS = 40;

/**
 * The accounts that a quarter's booklet prints after the company's page, by segment; none of a quarter still to come.
 */
export function bookletOf({ snapshot, names, site, seal, quarter }: QuarterView) {
  const own = snapshot.accounts.filter(({ salesPlan }) => salesPlan === undefined);
  if (snapshot.firstDay > snapshot.asOf || own.length > MOST_ACCOUNTS) return [];
  const { t, format } = site;
  const state = seal
    ? t.snapshot.sealedQuarter(format.date(snapshot.asOf))
    : `${t.snapshot.preliminary}, ${format.date(snapshot.asOf)}`;
  return snapshot.segments
    .flatMap(({ id }) => own.filter(({ segment }) => segment === id))
    .map((account, at) => {
      const name = names.text(account.name);
      return {
        account,
        name,
        anchor: `account-${account.id}`,
        /** The name of its sheets in the style sheet, and what runs at their foot. */
        sheet: `part-${at + 1}`,
        runningFoot: `${name}, ${quarter}. ${state}`,
      };
    });
}

/**
 * Whether a quarter can have a booklet, without working out the quarter's state: that takes its time in a large
 * company.
 */
export function mayHaveBooklet(site: Pick<Site, 'portfolio' | 'asOf'>, quarter: Quarter): boolean {
  const { portfolio, asOf } = site;
  return (
    sealOf(site, quarter) !== undefined ||
    (firstDayOf(quarter, portfolio.fiscalYear) <= asOf &&
      portfolio.accounts.filter(({ salesPlan }) => !salesPlan).length <= MOST_ACCOUNTS)
  );
}

/** The style sheet that gives every part its running foot: a margin box knows nothing of what is on its sheet. */
export function bookletStyles(parts: readonly BookletPart[]): string {
  return parts
    .map(
      ({ sheet, runningFoot }) =>
        `@page ${sheet} { @bottom-center { content: ${cssText(runningFoot)}; } }\n.booklet .${sheet} { page: ${sheet}; }\n`,
    )
    .join('');
}

function cssText(text: string): string {
  return `"${text.replace(/[\\"\n\r<>]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
