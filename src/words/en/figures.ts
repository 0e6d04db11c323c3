/** Words for small counts in sentences. */
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NAMES = { line: ['line', 'lines'], segment: ['segment', 'segments'] } as const;
/** What a figure is the sum of. */
export type PartKind = keyof typeof NAMES;
const countOf = (number: number, kind: PartKind) => `${COUNTS[number] ?? number} ${NAMES[kind][number === 1 ? 0 : 1]}`;

/** Words of the quarter figure and of what its figures open to. */
export const figures = {
  caption: (of: string, unit: string) => `Sales of ${of} by quarter, ${unit}`,
  quarter: 'Quarter',
  note: (toDate: string | undefined, quarter: string) =>
    `Gap = budget − target. Solid is actual, hatched is forecast, outline is budget; the thick line is the target.${toDate === undefined ? '' : ` ${quarter} actual is to ${toDate}.`}`,
  budgetOf: (of: string, quarter: string, parts: number, kind: PartKind) =>
    `${of}, budget ${quarter}, ${countOf(parts, kind)}`,
  sumIs: (text: string, parts: number, kind: PartKind) => `${text} is the sum of ${countOf(parts, kind)}.`,
  close: 'Close',
  part: 'Part',
  confidence: 'Confidence',
  amount: 'Budget',
  allQuarters: (count: number) => `All ${count} quarters`,
  empty: 'No figures yet.',
  emptyText: 'Targets, budget lines, forecasts and imported sales are shown here by quarter.',
};
