import { Sum } from '#domain/budget/comparison.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { isAccount } from '#domain/portfolio.ts';
import { missScale } from '../figures/miss-bar.ts';
import { missTogether } from '../figures/miss-texts.ts';
import { staleNote, staleText } from '../figures/stale-text.ts';
import {
  actualOf,
  areBudgets,
  lineTexts,
  linesOf,
  namesOf,
  roundedNotes,
  rowOf,
  sides,
  withAction,
} from '../home/miss-lines.ts';
import { ofSegment, ofTheCompany, type Whole } from '../home/whose-miss.ts';
import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** One row: a segment, the new-customer plans, or the target that stands on none of them. */
interface Part extends Pick<Whole, 'lines' | 'planned' | 'sum' | 'isBudget'>, Partial<Pick<Whole, 'links' | 'actual'>> {
  name: Linked;
}

/**
 * Who will miss, by segment: a row for each, for new customers and for a target that stands on none of them. The rows
 * add up to the company's; each says whose misses it is made of, and how many of them have an action in time.
 */
export function missBySegment(site: Site, quarter: Quarter) {
  const { t, portfolio } = site;
  const company = ofTheCompany(site, quarter);
  if (company.lines.length === 0) return undefined;
  const passed = daysPassed(quarter, site.asOf, portfolio.fiscalYear);
  const parts = partsOf(site, quarter);
  const scale = missScale(parts.map(({ sum }) => sum));
  return {
    passed,
    rows: parts.map(({ name, links, lines, planned, sum, actual, isBudget }) => {
      const { short } = sides(site, lines);
      const own = short.map((line) => rowOf(site, lineTexts(site, line, quarter), line, actualOf(line), { passed }));
      const action = short.length === 0 ? '' : `${namesOf(site, short, true)}. ${withAction(site, own, quarter)}`;
      const stale = planned.length > 1 ? staleText(site, planned, quarter) : undefined;
      return rowOf(site, { name, links: links ?? {}, stale, action, isBudget }, sum, actual, { passed, scale });
    }),
    company: rowOf(
      site,
      { name: { text: company.name }, isBudget: company.isBudget, links: company.links, action: '' },
      company.sum,
      company.actual,
      { passed },
    ),
    notes: [
      t.miss.note(company.isBudget || parts.some(({ isBudget }) => isBudget)),
      ...staleNote(site, company.planned, quarter),
      ...roundedNotes(
        site,
        parts.map(({ sum }) => sum),
        company.sum,
      ),
    ],
  };
}

function partsOf(site: Site, quarter: Quarter): Part[] {
  const { t, portfolio, book } = site;
  const of = quarterMiss(quarter, book);
  const plans = linesOf(
    of,
    of.rows.filter(({ planned }) => !isAccount(planned)),
    [],
  );
  const ofPlans = (measure: 'forecast' | 'actual') =>
    Sum.over<Whole['planned'][number]>(portfolio.newCustomerPlans, (plan) => book.figuresOf(plan, quarter)[measure]);
  const parts: Part[] = [
    ...portfolio.segments.map((segment) => ({
      ...ofSegment(site, quarter, segment),
      name: { text: segment.name, href: site.url(`/segments/${segment.id}/`) },
    })),
    {
      name: { text: t.site.newCustomers, href: site.url('/new-customers/') },
      lines: plans.lines,
      planned: portfolio.newCustomerPlans,
      sum: { ...missTogether([...plans.lines, ...plans.untold]), sums: { forecast: ofPlans('forecast') } },
      actual: ofPlans('actual'),
      isBudget: areBudgets([...plans.lines, ...plans.untold]),
    },
    ...of.uncarried
      .filter(({ segment }) => segment === undefined)
      .map((sum) => ({ name: { text: t.miss.withoutAccount }, lines: [], planned: [], sum, isBudget: false })),
  ];
  return parts.filter(({ sum }) => sum.asked !== undefined || sum.forecast !== undefined);
}
