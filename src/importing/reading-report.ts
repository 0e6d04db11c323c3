import type { Language } from '#domain/plan/company.ts';
import { messagesFor } from '#words/messages.ts';
import { blockYaml, type Value } from '#writing/yaml-text.ts';
import type { FileReading } from './reading/file-reading.ts';
import { fillIn, sumText } from './report.ts';

/** So much of a value is shown. */
const MOST = 40;

/**
 * How each export was read, for a person to say yes to: rows, columns with what the first rows say, signs, months, sum.
 */
export function readingLines(readings: readonly FileReading[], language: Language): string[] {
  const t = messagesFor(language).importing.reading;
  return readings.flatMap((reading) => {
    const { file, rows, taken, fields, counting, passedOver, decimal, date, months, sum, currency } = reading;
    const written = [
      decimal === undefined ? [] : [fillIn(t.decimal, { decimal }, language)],
      date === undefined ? [] : [fillIn(t.date, { date }, language)],
      months === undefined ? [] : [fillIn(t.months, months, language)],
      sum === undefined ? [] : [fillIn(t.sum, { sum: `${sumText(sum, language)} ${currency ?? ''}`.trim() }, language)],
    ].flat();
    return [
      `${file}: ${fillIn(t.rows, { rows, taken, left: rows - taken }, language)}`,
      ...fields.map(({ field, heading, samples }) => `  ${field} ← ${heading}${samplesText(samples)}`),
      ...(counting.length > 0 ? [`  ${fillIn(t.counting, { headings: counting.join(', ') }, language)}`] : []),
      ...(passedOver.length > 0 ? [`  ${fillIn(t.passedOver, { headings: passedOver.join(', ') }, language)}`] : []),
      ...(written.length > 0 ? [`  ${written.join('; ')}`] : []),
    ];
  });
}

/** What the first rows say, side by side as the rows go: ": K-1 | K-2 | K-3". */
function samplesText(samples: readonly string[]): string {
  return samples.every((sample) => sample === '') ? '' : `: ${samples.map(cut).join(' | ')}`;
}

function cut(text: string): string {
  if (text === '') return '–';
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** The readings as plain values for another program: amounts as decimal text. */
export function readingsAsData(readings: readonly FileReading[]) {
  return readings.map(({ sum, kept: _, ...reading }) => ({
    ...reading,
    ...(sum ? { sum: sumText(sum, undefined) } : {}),
  }));
}

/** The `columns.yaml` that these readings amount to, so that a later export is read in the same way. */
export function columnsYaml(readings: readonly FileReading[]): string {
  const maps = [...Map.groupBy(readings, ({ kind }) => kind)].map(([kind, files]): [string, Value] => {
    const [first, ...others] = files;
    const fields = (first?.fields ?? []).filter(({ field, heading }) =>
      others.every((other) => other.fields.some((one) => one.field === field && one.heading === heading)),
    );
    const format = Object.fromEntries(
      (['delimiter', 'decimal', 'date'] as const).flatMap((how) => {
        // A workbook holds days and numbers as such.
        const ways = new Set(files.flatMap((file) => (file.isWorkbook ? [] : (file[how] ?? []))));
        const [way] = ways;
        return ways.size === 1 && way !== undefined ? [[how, way === '\t' ? 'tab' : way]] : [];
      }),
    );
    return [
      kind,
      {
        ...Object.fromEntries(fields.map(({ field, heading }) => [field, heading])),
        ...(Object.keys(format).length > 0 ? { format } : {}),
      },
    ];
  });
  return blockYaml(Object.fromEntries(maps));
}
