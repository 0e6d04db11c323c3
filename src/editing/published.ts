import { openBook } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { monthsOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import { noPlaces, type Source } from '#domain/place.ts';
import { NONE } from '#domain/plan/earlier.ts';
import type { Account, Portfolio, SalesRow } from '#domain/portfolio.ts';
import { EMPTY_BLOCKS } from '#loading/assemble.ts';
import type { WrittenFile } from '#loading/written.ts';

/**
 * What the others are to somebody who edits one plan: no text of theirs, only what sums of segments and of the company
 * are made of. With the edited plan's own text it gives the roll-ups, and the flags of that plan, of the whole
 * portfolio.
 */
export interface Published {
  asOf: IsoDate;
  /** The company, its segments, groups and units, and the new-customer plans, as they are written. */
  files: readonly WrittenFile[];
  /** Every named customer with its figures; the edited plan's own are left out when it is read anew. */
  others: readonly WrittenFile[];
  /**
   * What was invoiced: a customer's quarters, and the rows of prospects, each with the file of the plan that they count
   * for.
   */
  rows: readonly { file: string; sales: readonly SalesRow[] }[];
}

/** What is published of a portfolio, on the day that the site speaks of. */
export function publishedOf(portfolio: Portfolio, asOf: IsoDate): Published {
  const book = openBook(portfolio, asOf);
  const now = new Map(book.portfolio.accounts.map((account) => [account.id, account]));
  const { company, segments, holdings, units, newCustomerPlans, fiscalYear } = portfolio;
  const { currencyUnit: _, source: companySource, ...companyData } = company;
  const figures = (account: Account): ReturnType<typeof figuresOf> => figuresOf(now.get(account.id) ?? account);
  const figuresOf = (account: Account) => {
    const by = (measure: 'budget' | 'forecast' | 'actual'): Record<Quarter, Minor> =>
      Object.fromEntries(
        book.quartersOf(account).flatMap((quarter) => {
          const amount = book.figuresOf(account, quarter)[measure];
          return amount === undefined ? [] : [[quarter, amount]];
        }),
      );
    return { budget: by('budget'), forecast: by('forecast'), actual: by('actual') };
  };
  return {
    asOf,
    files: [
      { kind: 'company', id: 'company', data: companyData, source: nowhere(companySource) },
      ...segments.map(
        ({ id, source, ...data }): WrittenFile => ({ kind: 'segment', id, data, source: nowhere(source) }),
      ),
      ...[...holdings.values()].map(
        ({ id, source, ...data }): WrittenFile => ({ kind: 'group', id, data, source: nowhere(source) }),
      ),
      ...units.map(({ id, source, ...data }): WrittenFile => ({ kind: 'unit', id, data, source: nowhere(source) })),
      ...newCustomerPlans.map(
        ({ id, source, owner: _owner, owners, body: _body, ...data }): WrittenFile => ({
          kind: 'new-customer-plan',
          id,
          data: {
            ...data,
            owner: owners.today.owner,
            earlier: owners.earlier.map(({ until, state }) => ({ until, owner: state.owner })),
          } as Extract<WrittenFile, { kind: 'new-customer-plan' }>['data'],
          body: [],
          source: nowhere(source),
        }),
      ),
    ],
    others: portfolio.accounts.map((account) => stub(account, figures(account), asOf)),
    rows: [
      ...portfolio.accounts.map((account) => {
        const sales = Object.entries(figures(account).actual).map(([quarter, amount]) => ({
          account: account.id,
          month: monthsOf(quarter, fiscalYear)[0],
          amount,
          salesperson: undefined,
          offering: undefined,
          place: { file: '', line: 1, column: 1 },
        }));
        return { file: account.source.file, sales };
      }),
      ...newCustomerPlans.map((plan) => ({
        file: plan.source.file,
        sales: portfolio.actuals.sales.filter((row) => portfolio.planOfProspect.get(row.account) === plan),
      })),
    ],
  };
}

/** A file whose places nobody asks for. */
function nowhere({ file }: Source): Source {
  return { file, places: noPlaces() };
}

/** A customer that has nothing but figures: one budget line, one forecast, and where it belonged and belongs. */
function stub(
  { id, name, since, status, until, untilReason, breaks, crm, targets, memberships, source }: Account,
  { budget, forecast }: { budget: Record<Quarter, Minor>; forecast: Record<Quarter, Minor> },
  asOf: IsoDate,
): WrittenFile {
  const { today, earlier } = memberships;
  return {
    kind: 'account',
    id,
    body: [],
    source: nowhere(source),
    data: {
      ...EMPTY_BLOCKS,
      ...NO_WORK,
      name,
      since,
      status,
      until,
      untilReason,
      breaks,
      crm,
      targets,
      segment: today.segment,
      kam: today.kam,
      parent: today.parent,
      earlier: earlier.map(({ until: end, state }) => ({
        until: end,
        segment: state.segment,
        kam: state.kam,
        parent: state.parent ?? NONE,
      })),
      budget: Object.keys(budget).length === 0 ? [] : [{ confidence: 'secure', sales: budget }],
      forecast: Object.keys(forecast).length === 0 ? [] : [{ madeOn: asOf, sales: forecast }],
    },
  };
}

/** What a customer of a sales plan may have and a stub has not. */
const NO_WORK = { investment: [], comments: [], people: [], ideas: [], actions: [] };

/**
 * The same as it is judged in a browser: on the later of the reader's day and the site's, unless the company says of
 * which day its site speaks.
 */
export function judgedOn(published: Published, day: IsoDate): Published {
  const company = published.files.find((file) => file.kind === 'company');
  const isPinned = company?.kind === 'company' && company.data.asOf !== undefined;
  return { ...published, asOf: isPinned || day < published.asOf ? published.asOf : day };
}
