import { isMap, isScalar, parseDocument } from 'yaml';
import { nearest } from '#domain/checks/nearest.ts';
import { ALIASES, EXPORT_KINDS, type ExportKind } from './aliases.ts';
import type { ColumnMap } from './columns.ts';
import { isDateFormat } from './dates.ts';
import { decode, isEncoding } from './decode.ts';
import type { Findings } from './finding.ts';
import { DECIMAL_SIGNS, type DecimalSign } from '#domain/money/figure.ts';
import { DELIMITERS, type Delimiter } from './table.ts';

/** How a file is written, where it cannot be told from the file itself. */
export interface ToldFormat {
  decimal?: DecimalSign;
  date?: string;
  delimiter?: Delimiter;
  encoding?: string;
}

/** What `columns.yaml` says, file by file. */
export type ColumnMaps = Readonly<Record<ExportKind, { columns: ColumnMap; format: ToldFormat }>>;

const isTold = {
  decimal: (value: string) => (DECIMAL_SIGNS as readonly string[]).includes(value),
  date: isDateFormat,
  delimiter: (value: string) => (DELIMITERS as readonly string[]).includes(value),
  encoding: isEncoding,
} satisfies Record<keyof ToldFormat, (value: string) => boolean>;

/**
 * Reads a column map. For each export: `field: Heading`, `field: null` for a column to leave out,
 * and `format: { decimal, date, delimiter, encoding }` where the file itself does not tell.
 */
export function readColumnMaps(bytes: Uint8Array, file: string, findings: Findings): ColumnMaps {
  const maps = Object.fromEntries(EXPORT_KINDS.map((kind) => [kind, { columns: {}, format: {} }])) as Record<
    ExportKind,
    { columns: Record<string, string | null>; format: ToldFormat }
  >;
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    findings.refuseFile(decoded.fault, file);
    return maps;
  }
  const { text } = decoded;
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  const lineAt = (node: unknown) =>
    text.slice(0, (node as { range?: [number] } | null)?.range?.[0] ?? 0).split('\n').length;
  const [error] = document.errors;
  if (error || (document.contents !== null && !isMap(document.contents))) {
    // A bracket that is never closed is noticed at the end of the file; its last line with anything on it is shown.
    const lineEnd = error ? text.indexOf('\n', error.pos[0]) : -1;
    const before = (lineEnd === -1 ? text : text.slice(0, lineEnd)).trimEnd().split('\n');
    const line = error ? Math.min(before.length, text.slice(0, error.pos[0]).split('\n').length) : 1;
    findings.refuseFile('columns-broken', file, { value: before[line - 1]?.trim() ?? '' }, line);
    return maps;
  }
  for (const { key, value } of document.contents?.items ?? []) {
    const name = String(isScalar(key) ? key.value : '').replace(/\.csv$/, '');
    const kind = EXPORT_KINDS.find((known) => known === name);
    if (kind && isScalar(value) && value.value === null) continue;
    if (kind && !isMap(value)) {
      findings.refuseFile('columns-not-fields', file, { kind }, lineAt(key));
      continue;
    }
    if (!kind || !isMap(value)) {
      findings.refuseFile(
        'columns-unknown-file',
        file,
        { name, known: EXPORT_KINDS.join(', '), nearest: nearest(name, EXPORT_KINDS) ?? '' },
        lineAt(key),
      );
      continue;
    }
    const fields = Object.keys(ALIASES[kind]);
    for (const pair of value.items) {
      const field = String(isScalar(pair.key) ? pair.key.value : '');
      if (field === 'format') readFormat(pair.value, maps[kind].format);
      else if (!fields.includes(field))
        findings.refuseFile(
          'columns-unknown-field',
          file,
          { field, kind, known: fields.join(', '), nearest: nearest(field, fields) ?? '' },
          lineAt(pair.key),
        );
      else if (!isScalar(pair.value)) findings.refuseFile('columns-not-text', file, { field }, lineAt(pair.key));
      else
        maps[kind].columns[field] =
          pair.value.value === null || pair.value.value === '' ? null : (pair.value.source ?? String(pair.value.value));
    }
  }
  return maps;

  function readFormat(node: unknown, format: ToldFormat) {
    if (!isMap(node)) return void findings.refuseFile('columns-not-text', file, { field: 'format' }, lineAt(node));
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : '');
      const written = isScalar(value) ? String(value.value).toLowerCase().replace(/^tab$/, '\t') : '';
      if (Object.hasOwn(isTold, name) && isTold[name as keyof typeof isTold](written))
        Object.assign(format, { [name]: written });
      else
        findings.refuseFile(
          'columns-bad-format',
          file,
          { name, value: written, known: Object.keys(isTold).join(', ') },
          lineAt(key),
        );
    }
  }
}
