/** Numbers words for small counts in sentences. */
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (number: number) => COUNTS[number] ?? String(number);

/** Words of the quarter figure and of what its figures open to. */
export const figures = {
  caption: (of: string, unit: string) => `Sales of ${of} by quarter, ${unit}`,
  quarter: 'Quarter',
  note: (toDate: string | undefined, quarter: string) =>
    `Gap = budget − target. Solid is actual, hatched is forecast, outline is budget; the thick line is the target.${toDate === undefined ? '' : ` ${quarter} actual is to ${toDate}.`}`,
  budgetOf: (of: string, quarter: string, parts: number) => `${of}, budget ${quarter}, ${parts === 1 ? 'one part' : `${count(parts)} parts`}`,
  sumIs: (text: string, parts: number) => `${text} is the sum of ${parts === 1 ? 'one part' : `${count(parts)} parts`}.`,
  close: 'Close',
  part: 'Part',
  confidence: 'Confidence',
  amount: 'Budget',
  place: 'File and line',
  allQuarters: (count: number) => `All ${count} quarters`,
  empty: 'No figures yet.',
  emptyText: 'Targets, budget lines, forecasts and imported sales are shown here by quarter.',
};
