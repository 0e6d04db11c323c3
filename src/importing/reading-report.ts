import type { Language } from '#domain/plan/company.ts';
import { messagesFor } from '#words/messages.ts';
import { blockYaml, type Value } from '#writing/yaml-text.ts';
import type { FileReading } from './reading/file-reading.ts';
import { fillIn, sumText } from './report.ts';

/** How each export was read, for a person to say yes to: rows, columns with a value each, signs, months, sum. */
export function readingLines(readings: readonly FileReading[], language: Language): string[] {
  const t = messagesFor(language).importing.reading;
  return readings.flatMap((reading) => {
    const { file, rows, taken, fields, counting, passedOver, decimal, date, months, sum, currency } = reading;
    const written = [
      decimal === undefined ? [] : [fillIn(t.decimal, { decimal })],
      date === undefined ? [] : [fillIn(t.date, { date })],
      months === undefined ? [] : [fillIn(t.months, months)],
      sum === undefined ? [] : [fillIn(t.sum, { sum: `${sumText(sum, language)} ${currency ?? ''}`.trim() })],
    ].flat();
    return [
      `${file}: ${fillIn(t.rows, { rows, taken, left: rows - taken })}`,
      ...fields.map(
        ({ field, heading, sample }) => `  ${field} ← ${heading}${sample === '' ? '' : `: ${cut(sample)}`}`,
      ),
      ...(counting.length > 0 ? [`  ${fillIn(t.counting, { headings: counting.join(', ') })}`] : []),
      ...(passedOver.length > 0 ? [`  ${fillIn(t.passedOver, { headings: passedOver.join(', ') })}`] : []),
      ...(written.length > 0 ? [`  ${written.join('; ')}`] : []),
    ];
  });
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The readings as plain values for another program: amounts as decimal text. */
export function readingsAsData(readings: readonly FileReading[]) {
  return readings.map(({ sum, ...reading }) => ({ ...reading, ...(sum ? { sum: sumText(sum, undefined) } : {}) }));
}

/** The `columns.yaml` that these readings amount to, so that a later export is read in the same way. */
export function columnsYaml(readings: readonly FileReading[]): string {
  const maps = readings.map(({ kind, fields, decimal, date, delimiter }): [string, Value] => [
    kind,
    {
      ...Object.fromEntries(fields.map(({ field, heading }) => [field, heading])),
      format: {
        delimiter: delimiter === '\t' ? 'tab' : delimiter,
        ...(decimal ? { decimal } : {}),
        ...(date ? { date } : {}),
      },
    },
  ]);
  return blockYaml(Object.fromEntries(maps));
}
