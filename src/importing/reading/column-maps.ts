import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { nearest } from '#domain/checks/nearest.ts';
import { ALIASES, EXPORT_KINDS, type ExportKind } from './aliases.ts';
import { isDateFormat } from './dates.ts';
import { decode, isEncoding } from './decode.ts';
import type { FileMap, ToldFormat } from './file-map.ts';
import type { Findings } from './finding.ts';
import { DECIMAL_SIGNS } from '#domain/money/figure.ts';
import { DELIMITERS } from './table.ts';

/** What `columns.yaml` says, file by file. */
export type ColumnMaps = Readonly<Record<ExportKind, FileMap>>;

const isTold = {
  decimal: (value: string) => (DECIMAL_SIGNS as readonly string[]).includes(value),
  date: isDateFormat,
  delimiter: (value: string) => (DELIMITERS as readonly string[]).includes(value),
  encoding: isEncoding,
} satisfies Record<keyof ToldFormat, (value: string) => boolean>;

interface Told {
  columns: Record<string, string | null>;
  format: ToldFormat;
  meaning: { only: Record<string, string[] | null>; minus: Record<string, string[]> };
}

/**
 * Reads a column map. For each export: `field: Heading`, `field: null` for a column to leave out,
 * `format: { decimal, date, delimiter, encoding }` where the file itself does not tell, `only: { Heading: [values] }`
 * for the rows that alone count (`Heading: null` for a column that says nothing of it), `minus:` for those that are
 * taken off.
 */
export function readColumnMaps(bytes: Uint8Array, file: string, findings: Findings): ColumnMaps {
  const maps = Object.fromEntries(
    EXPORT_KINDS.map((kind) => [kind, { columns: {}, format: {}, meaning: { only: {}, minus: {} } }]),
  ) as Record<ExportKind, Told>;
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
      else if (field === 'only' || field === 'minus') readMeaning(pair.value, field, maps[kind].meaning);
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

  function readMeaning(node: unknown, field: 'only' | 'minus', meaning: Told['meaning']) {
    if (!isMap(node)) return void findings.refuseFile('columns-bad-values', file, { field }, lineAt(node));
    for (const { key, value } of node.items) {
      const heading = isScalar(key) ? (key.source ?? String(key.value)) : '';
      const written = isSeq(value) ? value.items : [value];
      const values = written.map((one) => (isScalar(one) ? (one.source ?? String(one.value ?? '')) : undefined));
      if (field === 'only' && isScalar(value) && value.value === null) meaning.only[heading] = null;
      else if (values.includes(undefined)) findings.refuseFile('columns-bad-values', file, { field }, lineAt(key));
      else meaning[field][heading] = values.flatMap((one) => one ?? []);
    }
  }

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
