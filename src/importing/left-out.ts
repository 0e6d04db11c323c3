import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '#domain/plan/company.ts';
import { csvLine } from '#writing/csv-text.ts';
import { decode } from './reading/decode.ts';
import type { FileReading } from './reading/file-reading.ts';
import type { Finding } from './reading/finding.ts';
import { TABLE } from './reading/file-names.ts';
import { declaredDelimiter, DELIMITERS, readTable, type Row } from './reading/table.ts';
import { sentenceOf } from './report.ts';

/** Where rows that were left out are written: beside the exports, in a folder that an import does not look into. */
export const LEFT_OUT = 'left-out';

/**
 * The rows that an import has left out, a file for each export with its headings and the reason behind each row, ready
 * to be mended and imported. None is cut, however many there are.
 */
export async function leftOutFiles(
  folder: string,
  readings: readonly FileReading[],
  findings: readonly Finding[],
  language: Language,
): Promise<{ file: string; text: string }[]> {
  const byFile = Map.groupBy(
    findings.filter(({ weight, line }) => weight === 'row' && line !== undefined),
    ({ file }) => file,
  );
  const files = await Promise.all(
    [...byFile].map(async ([file, rows]) => {
      const reading = readings.find((one) => one.file === file);
      if (!reading) return [];
      const cellsAt = new Map((await rowsAgain(folder, reading)).map(({ line, cells }) => [line, cells]));
      const width = reading.headings.length;
      const lines = rows
        .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map((finding) => {
          const cells = cellsAt.get(finding.line ?? 0) ?? [];
          return csvLine([
            ...cells,
            ...Array<string>(Math.max(0, width - cells.length)).fill(''),
            sentenceOf(finding, language),
          ]);
        });
      return [
        {
          file: `${file.replace(TABLE, '').replace(/[/\\:*?"<>|]+/g, '-')}.csv`,
          text: `${[csvLine([...reading.headings, 'Reason']), ...lines].join('\n')}\n`,
        },
      ];
    }),
  );
  return files.flat();
}

async function rowsAgain(folder: string, { file, delimiter, kept }: FileReading): Promise<readonly Row[]> {
  if (kept) return kept;
  const decoded = decode(await readFile(path.join(folder, file)));
  if ('fault' in decoded) return [];
  const known = DELIMITERS.find((one) => one === delimiter) ?? ',';
  return readTable(declaredDelimiter(decoded.text).text, known).rows;
}
