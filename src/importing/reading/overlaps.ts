import type { ExportFile } from './export-file.ts';
import type { ExportRow } from './export-row.ts';
import type { Facts, Findings } from './finding.ts';

const SAID = [
  'account',
  'accountName',
  'date',
  'year',
  'month',
  'amount',
  'id',
  'document',
  'lineNumber',
  'salesperson',
  'offering',
];

/**
 * Sales that stand in two of several files: once only where the rows have an id or a number of their document; else the
 * files are refused when most of what one says of a customer and day is in the other, since it cannot be told whether
 * it is the same sale.
 */
export function overlaps(isLooking: boolean, findings: Findings) {
  const first = new Map<string, string>();
  const twice = new Map<string, { file: string; other: string; count: number; of: number }>();
  const records = new Map<string, { file: string; line: number; said: string; amount: string }>();
  return {
    /** The file without the rows that an earlier one had. */
    only(source: ExportFile): ExportFile {
      if (!isLooking) return source;
      refuseDiffering(source);
      const keyed = source.rows.map((row) => [row, keyOf(row)] as const);
      const again = keyed.filter(([, key]) => first.has(key));
      for (const [, key] of keyed) if (!first.has(key)) first.set(key, source.file);
      const [[row, key] = []] = again;
      if (row === undefined || key === undefined) return source;
      const told = { file: source.file, other: first.get(key) ?? '', count: again.length, of: source.rows.length };
      if (!source.columns.has('id') && !source.columns.has('document')) {
        twice.set(source.file, told);
        return source;
      }
      findings.note('same-rows-in-two', source.file, { count: told.count, other: told.other }, row.line);
      const dropped = new Set(again.map(([one]) => one));
      return { ...source, rows: source.rows.filter((one) => !dropped.has(one)) };
    },
    refuseTwice() {
      for (const { file, other, count, of } of twice.values())
        if (count * 2 >= of) findings.refuseFile('files-twice', file, { count, other });
    },
  };

  /** A record that an earlier file has with another sum: one of the two holds no more. */
  function refuseDiffering(source: ExportFile): void {
    const field = source.columns.has('id') ? 'id' : 'document';
    if (!source.columns.has(field)) return;
    const details: Facts[] = [];
    const own: [string, { file: string; line: number; said: string; amount: string }][] = [];
    for (const row of source.rows) {
      const id = row.cell(field);
      if (id === '' || row.judged?.becomes === 'out') continue;
      const customer = row.cell('account') || row.cell('accountName');
      const key = [id, row.cell('lineNumber'), customer].join('\u0001');
      const amount = row.cell('amount');
      own.push([key, { file: source.file, line: row.line, said: keyOf(row), amount }]);
    }
    const said = Map.groupBy(own, ([key]) => key);
    for (const [key, rows] of said) {
      const [[, row] = []] = rows;
      const earlier = records.get(key);
      const all = rows
        .map(([, one]) => one.said)
        .sort()
        .join('\u0002');
      if (row && earlier && earlier.said !== all)
        details.push({
          id: key.split('\u0001')[0] ?? '',
          line: row.line,
          other: earlier.line,
          file: earlier.file,
          sum: row.amount,
          before: earlier.amount,
        });
      if (row && !earlier) records.set(key, { ...row, said: all });
    }
    const [first] = details;
    const heading = source.headings[source.columns.get(field) ?? -1] ?? '';
    if (first)
      findings.refuseFile(
        'same-id-differs',
        source.file,
        { heading, count: details.length, field },
        Number(first['line']),
        details,
      );
  }
}

function keyOf(row: ExportRow): string {
  return SAID.map((field) => row.cell(field)).join('\u0001');
}
