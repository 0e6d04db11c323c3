import { addQuarters, lastDayOf, quarterOf, quartersFrom, weekOf, type Quarter } from '#domain/calendar/quarters.ts';
import { messagesFor } from '#words/messages.ts';
import type { Site } from '../site.ts';
import { menuCounts } from './menu-counts.ts';

/** The parts of the site that the navigation can stand in. */
export type Section =
  | 'actions'
  | 'changes'
  | 'data'
  | 'home'
  | 'accounts'
  | 'sales-plans'
  | 'new-customers'
  | 'ideas'
  | 'segments'
  | 'budget'
  | 'health'
  | 'goals'
  | 'team'
  | 'quarters'
  | 'stakeholders'
  | 'handbook'
  | 'search';

/** One quarter of the tape under the header. */
export type TapeQuarter = ReturnType<typeof quarterTape>[number];

const SHOWN_BEFORE = 3;
const SHOWN_AFTER = 4;

/** The quarters that the tape shows on a day: three that are over, the current one, four to come. */
export function quartersOnTape(site: Pick<Site, 'asOf' | 'portfolio'>): Quarter[] {
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  return quartersFrom(addQuarters(now, -SHOWN_BEFORE), addQuarters(now, SHOWN_AFTER));
}

/** The path of the company's page of a quarter. Addresses are in small letters: `/quarters/2026-q3/`. */
export function quarterPath(quarter: Quarter): string {
  return `/quarters/${quarter.toLowerCase()}/`;
}

/**
 * The quarter tape. `shown` is the quarter that the page is about, if it is about one; a timeless page does not say how
 * far the current quarter has come.
 */
export function quarterTape(site: Site, shown?: Quarter, isTimeless = false) {
  const { fiscalYear } = site.portfolio;
  const now = quarterOf(site.asOf, fiscalYear);
  const { week, weeks } = weekOf(site.asOf, fiscalYear);
  const near = [addQuarters(now, -1), now, addQuarters(now, 1)];
  return quartersOnTape(site).map((quarter) => {
    const seal = site.portfolio.snapshots.find((each) => each.quarter === quarter);
    const when = quarter < now ? 'past' : quarter === now ? 'now' : 'ahead';
    return {
      quarter,
      href: site.url(quarterPath(quarter)),
      when,
      isSealed: seal !== undefined,
      /** What is said beside the name: "Week 12 of 13", "Sealed 7 Jul", "Ended 30 Jun", "Plan". */
      state: seal
        ? site.t.site.quarterSealed(site.format.shortDate(seal.snapshot.asOf))
        : {
            past: site.t.site.quarterEnded(site.format.shortDate(lastDayOf(quarter, fiscalYear))),
            now: isTimeless ? site.t.site.thisQuarter : site.t.site.weekOf(week, weeks),
            ahead: site.t.site.planQuarter,
          }[when],
      /** How much of it has gone by, in per cent; whole when it is over. */
      passedPercent: { past: 100, now: isTimeless ? 0 : Math.round((week / weeks) * 100), ahead: 0 }[when],
      /** Whether a narrow screen leaves it out: all but the last, the current and the next one. */
      isFar: !near.includes(quarter),
      isCurrentPage: quarter === shown,
    };
  });
}

export interface NavigationLink {
  name: string;
  href: string;
  isCurrent: boolean;
  /** How many stand on the page, where it is a list. */
  count?: string | undefined;
}

/** The side navigation: the rhythm first, then plans, numbers, people and the method. */
export function mainNavigation(site: Site, section: Section | undefined, path: string) {
  const { t, portfolio } = site;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const next = addQuarters(now, 1);
  const counts = menuCounts(site);
  const link = (name: string, to: string, part?: Section, count?: number): NavigationLink => ({
    name,
    count: count === undefined ? undefined : site.format.number(count),
    href: site.url(to),
    isCurrent: section !== undefined && (path === to || part === section),
  });
  return [
    {
      name: t.site.rhythm,
      links: [
        link(t.site.thisQuarter, '/'),
        ...(site.comparison ? [link(t.priceTag.pageTitle, '/changes/', 'changes')] : []),
        link(t.site.quarterPage(now), quarterPath(now)),
        link(t.site.nextQuarter(next), quarterPath(next)),
        link(t.clock.title, '/quarters/'),
      ],
    },
    {
      name: t.site.plans,
      links: [
        link(t.site.accounts, '/accounts/', 'accounts', counts.accounts),
        ...(portfolio.salesPlans.length > 0
          ? [link(t.site.salesPlans, '/sales-plans/', 'sales-plans', counts.salesPlans)]
          : []),
        ...(portfolio.newCustomerPlans.length > 0
          ? [link(t.site.newCustomers, '/new-customers/', 'new-customers', counts.newCustomers)]
          : []),
        link(t.actions.title, '/actions/'),
        link(t.site.ideas, '/ideas/', 'ideas'),
        link(t.health.title, '/health/', 'health'),
      ],
    },
    {
      name: t.site.numbers,
      links: [
        link(t.site.segmentsAndBudgets, '/segments/', 'segments'),
        link(t.budget.title, '/budget/', 'budget'),
        link(t.budget.navAccuracy, '/budget/#accuracy'),
        link(t.site.goals, '/goals/', 'goals'),
        link(t.data.title, '/data/', 'data'),
      ],
    },
    {
      name: t.site.people,
      links: [link(t.site.stakeholders, '/stakeholders/', 'stakeholders'), link(t.site.ourTeam, '/team/', 'team')],
    },
    {
      name: t.site.method,
      links: [
        {
          ...link(t.site.handbook, '/handbook/', 'handbook'),
          isCurrent: section === 'handbook' && !path.startsWith('/handbook/rules/'),
        },
        { ...link(t.site.rulesAndChecks, '/handbook/rules/'), isCurrent: path.startsWith('/handbook/rules/') },
        link(t.lessons.title, '/actions/lessons/'),
      ],
    },
  ];
}

/** The same page in every language of the site, the reader's own first. */
export function languageChoices(site: Site, path: string) {
  const others = site.portfolio.company.languages.filter((language) => language !== site.language);
  return [site.language, ...others].map((language) => ({
    language,
    name: messagesFor(language).site.languageName,
    href: site.urlIn(language, path),
    isCurrent: language === site.language,
  }));
}
