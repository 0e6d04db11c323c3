import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsIn } from '#domain/budget/groups.ts';
import { organisationOf, partIn, partsAt } from '#domain/budget/organisation.ts';
import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import { addQuarters, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf } from '#domain/membership/members.ts';
import { plannedIn, type Planned } from '#domain/portfolio.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { salesPlansPage } from '#views/accounts/accounts.ts';
import { forecastsView } from '#views/budget/forecasts.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import type { FigureTexts } from '#views/figures/figure-texts.ts';
import { companyFigure } from '#views/figures/quarter-figure.ts';
import { groupPage, groupParents } from '#views/groups/group.ts';
import { segmentTable } from '#views/home/segments.ts';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { rollUpTable } from '#views/segments/roll-up.ts';
import type { Site } from '#views/site.ts';
import { personPage } from '#views/team/person.ts';
import { teamPage } from '#views/team/team.ts';
import { companyOf, madeUpCompanies } from '../../domain/arbitrary-portfolio.ts';
import { siteOf } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const runs = { numRuns: 60 };

/** What must stand below a sum: of how many it is, counted one by one; nothing where it is not set or of all. */
function wanted(site: Site, members: readonly Planned[], quarter: Quarter, measure: Measure, text: string) {
  const have = members.filter((each) => site.book.figuresOf(each, quarter)[measure] !== undefined).length;
  return text === '–' || have === 0 || have === members.length ? undefined : `${have} of ${members.length}`;
}

/** The figures of a row that count its members as they are: a target from above is of all, and says so otherwise. */
function check(site: Site, row: FigureTexts, members: readonly Planned[], quarter: Quarter, what: string): void {
  for (const measure of ['budget', 'forecast', 'actual'] as const)
    expect([what, measure, row[measure], row.ofSome[measure]]).toEqual([
      what,
      measure,
      row[measure],
      wanted(site, members, quarter, measure, row[measure]),
    ]);
  if (row.priorYear !== undefined)
    expect([what, row.priorYear, row.ofSome.priorYear]).toEqual([
      what,
      row.priorYear,
      wanted(site, members, addQuarters(quarter, -4), 'actual', row.priorYear),
    ]);
}

const inAnyCompany = (say: (site: Site, quarter: Quarter) => void) =>
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const site = siteOf(companyOf(madeUp), AS_OF);
      say(site, quarterOf(AS_OF, site.portfolio.fiscalYear));
    }),
    runs,
  );

test('in any company each total of segments, the company, groups, sales plans and quarters says of how many it is', () => {
  inAnyCompany((site, quarter) => {
    const { portfolio, book } = site;
    const all = plannedIn(portfolio);
    const home = segmentTable(site, quarter);
    check(site, home.company, all, quarter, 'home, company');
    const inSegment = portfolio.segments.map((segment) => accountsOf(segment, quarter, book));
    inSegment.forEach((members, at) => check(site, home.rows[at]!, members, quarter, 'home, segment'));
    const page = companyQuarterPage(quarterView(site, quarter));
    check(site, page.segments.company, all, quarter, 'quarter, company');
    for (const parent of groupParents(site)) {
      const members = groupsIn(quarter, book).find((group) => group.parent === parent)?.accounts ?? [];
      check(site, groupPage(site, parent).total, members, quarter, 'group');
    }
    salesPlansPage(site).rows.forEach((row, at) =>
      check(site, row, portfolio.salesPlans[at]!.customers, quarter, 'sales plan'),
    );
    for (const plan of portfolio.salesPlans) {
      const { columns, totals, totalsOfSome } = salesPlanPage(site, plan);
      columns.forEach((column, at) =>
        expect(totalsOfSome[at]).toBe(wanted(site, plan.customers, column.quarter, column.measure, totals[at]!)),
      );
    }
  });
});

test('in any company each total of units, teams and people, and each row of the budget, says of how many it is', () => {
  inAnyCompany((site, quarter) => {
    const membersOf = (id: string, level: 'unit' | 'team' | 'person') =>
      plannedIn(partIn({ id, level }, quarter, site.book));
    for (const unit of teamPage(site).units)
      check(site, unit.sum, membersOf(unit.anchor.slice(5), 'unit'), quarter, 'unit');
    for (const part of partsAt('person', organisationOf(site.portfolio))) {
      const member = site.portfolio.members.get(part.id)!;
      check(site, personPage(site, member).total, membersOf(part.id, 'person'), quarter, 'person');
    }
    const rows = meetingTable(site, 'organisation', quarter)?.rows ?? [];
    const everybody = plannedIn(site.portfolio);
    for (const row of rows.filter(({ level }) => level !== 'unallocated')) {
      const members = row.level === 'company' ? everybody : membersOf(idIn(row.id), row.level as 'unit');
      const [budget, forecast, toDate] = [row.figuresOfSome.budget, row.ofSome.forecast, row.ofSome.toDate];
      expect([row.id, budget, forecast, toDate]).toEqual([
        row.id,
        wanted(site, members, quarter, 'budget', row.budget),
        wanted(site, members, quarter, 'forecast', row.forecast),
        wanted(site, members, quarter, 'actual', row.toDate),
      ]);
    }
  });
});

/** The id of who a row is, from its anchor: `unit-unit-a-2026-q3`. */
function idIn(anchor: string): string {
  return /^(?:unit|team|person)-(.*)-\d{4}-q\d$/.exec(anchor)?.[1] ?? expect.unreachable(anchor);
}

test('in any company each total of the roll-up, of the accounts list and of the forecasts says of how many it is', () => {
  inAnyCompany((site, quarter) => {
    const { portfolio, book } = site;
    const all = plannedIn(portfolio);
    const { columns, segments, company } = rollUpTable(site);
    const cellsOf = (row: typeof company, members: (of: Quarter) => readonly Planned[]) =>
      row.cells.forEach(({ text, ofSome, measure }, at) => {
        const of = columns.columns[at]?.quarter;
        const counted = measure === 'actualToDate' ? 'actual' : MEASURES.find((each) => each === measure);
        if (of === undefined || counted === undefined || counted === 'target') return;
        expect([of, measure, text, ofSome]).toEqual([of, measure, text, wanted(site, members(of), of, counted, text)]);
      });
    cellsOf(company, () => all);
    for (const { id, total } of segments) {
      const segment = portfolio.segments.find((each) => each.id === id);
      if (segment) cellsOf(total, (of) => accountsOf(segment, of, book));
    }
    const forecasts = forecastsView(site);
    forecasts.quarters.forEach((of, at) =>
      expect(forecasts.company.ofSome[at]).toBe(wanted(site, all, of, 'forecast', forecasts.company.cells[at]!)),
    );
    const { sums } = accountsList(site);
    const last = sums.at(-1)!;
    if (last.ofSome.forecast !== undefined)
      expect(last.ofSome.forecast.split(' of ')[0]).toBe(
        String(all.filter((each) => book.figuresOf(each, quarter).forecast !== undefined).length),
      );
  });
});

test('the quarter figure says below it of how many each sum is, and nothing where it is of all', () => {
  inAnyCompany((site) => {
    const { rows, note, columns } = companyFigure(site);
    const all = plannedIn(site.portfolio);
    for (const { measure, cells } of rows) {
      if (measure === 'gap' || measure === 'target') continue;
      cells.forEach(({ text, quarter }) => {
        expect(columns.some((column) => column.quarter === quarter)).toBe(true);
        // The forecast of a quarter that is past is not shown, and nothing is said of it.
        const said = text === '' ? undefined : wanted(site, all, quarter, measure, text);
        const words = site.t.figures.sumsOfSome(measure, ['x']).split('x')[0] ?? '';
        const told = note.split('. ').find((sentence) => sentence.startsWith(words)) ?? '';
        const runs = [...told.matchAll(/(\d{4}-Q\d)(?:–(\d{4}-Q\d))? \((\d+ of \d+)\)/g)];
        const own = runs.filter(([, first = '', last = first]) => first <= quarter && quarter <= last);
        expect([quarter, measure, own.map(([, , , of]) => of)]).toEqual([
          quarter,
          measure,
          said === undefined ? [] : [said],
        ]);
      });
    }
  });
});
