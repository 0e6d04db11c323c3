import { MEASURES, type Measure } from '#domain/budget/figures.ts';
import { type SumChange, sumsIn } from '#domain/changes/sum-changes.ts';
import { minorOf } from '#domain/money/money.ts';
import { movedBy } from '#domain/snapshot/changes.ts';
import type { Site } from '../site.ts';

/** Company, segments and customers before and after, of one measure: a few periods side by side. */
export interface JoinedSums {
  measure: Measure;
  title: string;
  /** Periods, each over its columns. */
  periods: string[];
  /** What stands under each period. */
  heads: string[];
  rows: JoinedRow[];
  /** Whether more periods or customers change than stand here. */
  isCut: boolean;
}

export interface JoinedRow {
  about: Pick<SumChange, 'level' | 'id'>;
  name: string;
  cells: string[];
  /** Which of the cells are not what they were, or by how much they are not. */
  isShort: boolean[];
}

/** So many periods stand side by side: the first quarters that change, and a year where one does. */
const MOST_PERIODS = 3;
/** So many customers stand in a segment, those that change most. */
const MOST_OF_A_KIND = 12;

/** The tables of a page: one for each measure that moved, budget and target with their gap. */
export function joinedSums(site: Site, sums: readonly SumChange[]): JoinedSums[] {
  return [...MEASURES]
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .flatMap((measure) => {
      const changed = sums.filter(({ before, after }) => before[measure] !== after[measure]);
      return changed.length === 0 ? [] : [joined(site, measure, changed)];
    });
}

const ORDER: readonly Measure[] = ['budget', 'target', 'forecast', 'actual'];

function joined(site: Site, measure: Measure, changed: readonly SumChange[]): JoinedSums {
  const { t, format } = site;
  const words = t.priceTag;
  const hasGap = measure === 'budget' || measure === 'target';
  const all = [...new Set(changed.map(({ period }) => period))];
  const quarters = all.filter((period) => typeof period === 'string').sort();
  const [year] = all.filter((period) => typeof period === 'number').sort((a, b) => a - b);
  const periods =
    all.length <= MOST_PERIODS
      ? [...quarters, ...all.filter((period) => typeof period === 'number')]
      : [
          ...quarters.slice(0, year === undefined ? MOST_PERIODS : MOST_PERIODS - 1),
          ...(year === undefined ? [] : [year]),
        ];
  const parts = [...Map.groupBy(changed, ({ level, id }) => `${level}/${id}`).values()].filter((own) =>
    own.some(({ period }) => periods.includes(period)),
  );
  const shown = inSegments(site, measure, parts);
  return {
    measure,
    title: words.sums(t.vocabulary.measure[measure], format.unit),
    periods: periods.map((period) => (typeof period === 'number' ? words.year(String(period)) : period)),
    heads: [
      words.beforeOf(t.vocabulary.measure[measure]),
      words.afterShort,
      words.change,
      ...(hasGap ? [words.beforeOf(t.vocabulary.measure.gap), words.afterShort] : []),
    ],
    rows: shown.map((own) => rowOf(own)),
    isCut: periods.length < all.length || shown.length < new Set(changed.map(({ level, id }) => `${level}/${id}`)).size,
  };

  function rowOf(own: readonly SumChange[]): JoinedRow {
    const [{ level, id, name }] = own as [SumChange];
    const figures = periods.flatMap((period) => {
      const change = own.find((one) => one.period === period);
      const same = change ? undefined : sumsIn(site.book, { level, id }, period);
      const [before, after] = [change?.before ?? same, change?.after ?? same];
      const moved = movedBy({ from: before?.[measure], to: after?.[measure] });
      return [
        { text: format.figure(before?.[measure]), isShort: false },
        { text: format.figure(after?.[measure]), isShort: false },
        { text: format.signed(moved), isShort: format.side(moved) === 'short' },
        ...(hasGap
          ? [before?.gap, after?.gap].map((gap) => ({
              text: format.signed(gap),
              isShort: format.side(gap) === 'short',
            }))
          : []),
      ];
    });
    return {
      about: { level, id },
      name,
      cells: figures.map(({ text }) => text),
      isShort: figures.map(({ isShort }) => isShort),
    };
  }
}

/** The company, then each segment with the customers of it that change most, then the new-customer plans. */
function inSegments(
  { portfolio }: Site,
  measure: Measure,
  parts: readonly (readonly SumChange[])[],
): (readonly SumChange[])[] {
  const sizeOf = (own: readonly SumChange[]) =>
    own.reduce(
      (sum, { before, after }) => sum + Math.abs((minorOf(after[measure]) ?? 0) - (minorOf(before[measure]) ?? 0)),
      0,
    );
  const ofLevel = (level: SumChange['level']) => parts.filter(([first]) => first?.level === level);
  const largest = (all: readonly (readonly SumChange[])[]) =>
    [...all].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_OF_A_KIND);
  const segmentOf = ([first]: readonly SumChange[]) => portfolio.accountById.get(first?.id ?? '')?.segment.id;
  const accounts = ofLevel('account');
  const segments = ofLevel('segment');
  const known = new Set(segments.map(([first]) => first?.id));
  return [
    ...ofLevel('company'),
    ...segments.flatMap((own) => [own, ...largest(accounts.filter((one) => segmentOf(one) === own[0]?.id))]),
    ...largest(accounts.filter((one) => !known.has(segmentOf(one)))),
    ...largest(ofLevel('new-customer-plan')),
  ];
}
