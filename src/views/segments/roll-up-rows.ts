import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Sum } from '#domain/budget/comparison.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { addQuarters, quarterOf, quartersOfYear, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { membersOver, type MembersIn } from '#domain/membership/members.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Planned } from '#domain/portfolio.ts';
import { ofSome } from '../figures/figure-texts.ts';
import { staleText } from '../figures/stale-text.ts';
import type { FigureRow } from '../figures/figure-panel.ts';
import type { Site } from '../site.ts';

/** One cell of the roll-up, as printed. */
export type RollUpCell = ReturnType<typeof rollUpCells>[number];

export type ColumnMeasure = 'actual' | 'target' | 'budget' | 'gap' | 'forecast' | 'actualToDate' | 'outlook';

/** What a phone shows of the quarter that runs; the other quarters stand on each account's page. */
const ON_A_PHONE: ReadonlySet<ColumnMeasure> = new Set(['target', 'gap', 'forecast', 'actualToDate']);

/** The columns of the roll-up: two quarters that are over, the current one, two ahead, and the year. */
export type RollUpColumns = ReturnType<typeof rollUpColumns>;

/**
 * The columns as seen on the site's day, under the quarters they belong to; the year's are of the current fiscal year.
 */
export function rollUpColumns(site: Site) {
  const t = site.t.segments;
  const now = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const past: [Quarter, Quarter] = [addQuarters(now, -2), addQuarters(now, -1)];
  const ahead: [Quarter, Quarter] = [addQuarters(now, 1), addQuarters(now, 2)];
  const year = yearOf(now);
  const groups: { label: string; quarter: Quarter | undefined; measures: [ColumnMeasure, string][] }[] = [
    {
      label: t.past,
      quarter: undefined,
      measures: past.map((quarter) => ['actual', t.actualOf(shortQuarter(quarter, year))]),
    },
    {
      label: t.thisQuarter(now),
      quarter: now,
      measures: [
        ['target', t.target],
        ['budget', t.budget],
        ['gap', t.gap],
        ['forecast', t.forecast],
        ['actualToDate', t.actualToDate],
      ],
    },
    {
      label: ahead[0],
      quarter: ahead[0],
      measures: [
        ['target', t.target],
        ['budget', t.budget],
        ['gap', t.gap],
        ['forecast', t.forecast],
      ],
    },
    {
      label: ahead[1],
      quarter: ahead[1],
      measures: [
        ['target', t.target],
        ['budget', t.budget],
        ['gap', t.gap],
      ],
    },
    {
      label: t.year(year),
      quarter: undefined,
      measures: [
        ['target', t.target],
        ['outlook', t.outlook],
        ['gap', t.gap],
      ],
    },
  ];
  return {
    now,
    year,
    past,
    ahead,
    groups: groups.map(({ label, quarter, measures }) => ({ label, span: measures.length, isNow: quarter === now })),
    columns: groups.flatMap(({ label, quarter, measures }) =>
      measures.map(([measure, head], at) => ({
        quarter: label === t.past ? past[at] : quarter,
        measure,
        head,
        classes: [
          ...(at === 0 ? ['group-start'] : []),
          ...(quarter === now ? ['now'] : []),
          ...(quarter === now && ON_A_PHONE.has(measure) ? ['near'] : []),
        ],
      })),
    ),
  };
}

/** The quarters whose members have a row: those shown by themselves, and all of the year. */
export function rollUpQuarters({ past, now, ahead, year }: RollUpColumns): Quarter[] {
  return [...new Set([...past, now, ...ahead, ...quartersOfYear(year)])].sort();
}

/**
 * A row's figures, by quarter and for the year, of those who belonged to it in each. `isAway` says in which quarters
 * the row is no part of the group that it stands in: it has no figures there, which is not the same as figures not set.
 */
export function rollUpCells(
  site: Site,
  columns: RollUpColumns,
  membersIn: MembersIn,
  figuresOf: (quarter: Quarter) => ComparedFigures<Planned>,
  isAway: (quarter: Quarter) => boolean = () => false,
  opensAt: (measure: FigureRow, quarter: Quarter) => string | undefined = () => undefined,
) {
  const byQuarter = new Map(
    [...columns.past, columns.now, ...columns.ahead].map((quarter) => [quarter, figuresOf(quarter)]),
  );
  const planned = membersOver(quartersOfYear(columns.year), membersIn);
  const { of, against, difference } = yearAgainstTarget(planned, columns.year, site.book, figuresOf, membersIn);
  const yearFigures = { target: against.amount, outlook: of.amount, gap: difference };
  return columns.columns.map((column) => {
    if (column.quarter !== undefined && isAway(column.quarter))
      return {
        text: site.t.segments.notHere,
        /** What the cell is, for opening a budget to its lines. */
        measure: column.measure,
        opens: undefined,
        ofSome: undefined,
        stale: undefined,
        classes: [...column.classes, 'not-here', ...(column.measure === 'actualToDate' ? ['to-date'] : [])],
      };
    const amount =
      column.quarter === undefined
        ? yearFigures[column.measure as 'target' | 'outlook' | 'gap']
        : amountOf(byQuarter.get(column.quarter), column.measure);
    return {
      text: column.measure === 'gap' ? site.format.signed(amount) : site.format.figure(amount),
      measure: column.measure,
      ofSome:
        amount === undefined
          ? undefined
          : column.quarter === undefined
            ? partIn(site, column.measure === 'outlook' ? of : column.measure === 'target' ? against : undefined)
            : partIn(site, sumOf(byQuarter.get(column.quarter), column.measure)),
      /** Of a forecast, for how long nobody has touched it. */
      stale:
        column.measure === 'forecast' && column.quarter !== undefined
          ? staleText(site, membersIn(column.quarter), column.quarter)
          : undefined,
      /** Where it opens to what it is made of. */
      opens:
        column.quarter === undefined || column.measure === 'outlook'
          ? undefined
          : opensAt(column.measure === 'actualToDate' ? 'actual' : column.measure, column.quarter),
      classes: [...column.classes, ...toneOf(site, column.measure, amount)],
    };
  });
}

function partIn(site: Site, sum: Sum<Planned> | undefined): string | undefined {
  return sum && ofSome(site, sum);
}

/** Who is in a figure; nothing of a gap, which says by itself why it is not set. */
function sumOf(figures: ComparedFigures<Planned> | undefined, measure: ColumnMeasure): Sum<Planned> | undefined {
  if (measure === 'gap' || measure === 'outlook') return undefined;
  return figures?.sum(measure === 'actualToDate' ? 'actual' : measure);
}

function amountOf(figures: ComparedFigures<Planned> | undefined, measure: ColumnMeasure): Amount | undefined {
  if (!figures) return undefined;
  if (measure === 'gap') return figures.gap.difference;
  return measure === 'actualToDate' ? figures.actual : measure === 'outlook' ? undefined : figures[measure];
}

function toneOf({ format }: Site, measure: ColumnMeasure, amount: Amount | undefined): string[] {
  if (measure === 'actualToDate') return ['to-date'];
  if (measure !== 'gap') return [];
  return [format.side(amount) === 'short' ? 'short' : 'gap'];
}

/** A quarter in a narrow column: without its year when that is the current one. */
function shortQuarter(quarter: Quarter, year: number): string {
  return yearOf(quarter) === year ? quarter.slice(5) : quarter;
}
