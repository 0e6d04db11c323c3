import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { typedInto } from '#domain/plan/fields.ts';
import type { Snapshot3 } from '#domain/snapshot/version-3.ts';
import { characterFaults } from '#loading/characters.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import type { BodyKind } from '#loading/body/body-read.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { findFiles, type FoundFile } from '#loading/found-files.ts';
import { partPlan } from '#loading/frontmatter.ts';
import { schemaOf, schemasIn, type TextKind } from '#loading/read-text.ts';
import { sealFile } from '#loading/seal-file.ts';
import { MARKDOWN, NAUGHTY, YAML } from './corpus.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const schemas = schemasIn({ code: 'EUR', decimals: 2 });

/** Ids that are well written, and may be a name that a program or an address has for itself. */
export const SHARP_IDS = [
  ...['constructor', 'prototype', 'undefined', 'null', 'true', 'nan', 'then', 'length', '0', '00', '1e5'],
  ...['index', 'people', 'call-sheet', 'by', 'all', 'lessons', 'roles', 'attitudes', 'fi', '2026-q3', '404', 'main'],
];

/** What may stand in a field: nothing that no reader can see, and no longer than the field may be. */
export const ALLOWED = NAUGHTY.filter((text) => characterFaults(text, 'a').length === 0 && text.isWellFormed());

/** Hands out the texts of a list one after another, again and again. */
function turns(texts: readonly string[], from: number): (most: number) => string {
  let at = from;
  return (most) => {
    const text = texts[at++ % texts.length] ?? '';
    return text.length <= most ? text : [...text].slice(0, most >> 1).join('');
  };
}

/** Puts another text into each field of one file that takes any text, by its schema; tells each field with its text. */
export function fill(
  kind: TextKind,
  document: Document,
  next: (most: number, field: string) => string,
  tell: (field: string, text: string) => void = () => undefined,
): void {
  const walk = (schema: z.ZodType, value: unknown, way: (string | number)[], name: string): void => {
    const isText = typedInto(schema) === 'text';
    const { innerType, in: written, element, valueType, options, shape, checks } = schema.def as never as Parts;
    if (isText && typeof value === 'string') {
      const [most] = [...(checks ?? []), ...(options ?? []).flatMap((option) => option.def.checks ?? [])].flatMap(
        (check) => (check._zod.def.maximum === undefined ? [] : [check._zod.def.maximum]),
      );
      const text = next(most ?? 80, name);
      tell(`${kind} ${name}`, text);
      document.setIn(way, text);
    } else if (innerType ?? written) walk((innerType ?? written) as z.ZodType, value, way, name);
    else if (Array.isArray(value) && element)
      for (const [at, each] of value.entries()) walk(element, each, [...way, at], `${name}[]`);
    else if (options) {
      const fitting = options.find((option) => option.safeParse(value).success);
      if (fitting) walk(fitting, value, way, name);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        const field = shape?.[key] ?? valueType;
        if (field) walk(field, each, [...way, key], name === '' ? key : `${name}.${key}`);
      }
  };
  const value: unknown = document.toJS();
  walk(schemaOf(kind, value, schemas), value, [], '');
  visit(document, {
    Scalar: (_, scalar) => void (isScalar(scalar) && typeof scalar.value === 'string' && delete scalar.type),
  });
}

interface Check {
  _zod: { def: { maximum?: number } };
}
/** What a schema is made of, as far as it is walked. */
interface Parts {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: readonly (z.ZodType & { def: { checks?: readonly Check[] } })[];
  shape?: Record<string, z.ZodType>;
  checks?: readonly Check[];
}

/** A text of the pieces that may stand together in a body of this kind; those that may not are left out. */
function soundBody(pieces: readonly string[], kind: BodyKind): string {
  const text = pieces.join('\n\n');
  const task = { file: 'a.mdx', text, firstLine: 1, kind } as const;
  if (guardBody(text, 1, 'a.mdx').length === 0 && parseBody(task).problems.length === 0) return text;
  if (pieces.length === 1) return '';
  const half = pieces.length >> 1;
  const parts = [soundBody(pieces.slice(0, half), kind), soundBody(pieces.slice(half), kind)].filter(Boolean);
  return parts.length < 2 || soundTogether(parts, kind) ? parts.join('\n\n') : (parts[0] ?? '');
}

function soundTogether(parts: readonly string[], kind: BodyKind): boolean {
  const text = parts.join('\n\n');
  const task = { file: 'a.mdx', text, firstLine: 1, kind } as const;
  return guardBody(text, 1, 'a.mdx').length === 0 && parseBody(task).problems.length === 0;
}

/** The files of the demo company whose fields are walked. */
export function filesOfDemo(): (FoundFile & { kind: TextKind })[] {
  return findFiles(CONTENT).found.filter(
    (file): file is FoundFile & { kind: TextKind } =>
      !['actuals', 'snapshot', 'handbook', 'method'].includes(file.kind),
  );
}

/** Fields and body of a file. */
export function partsOf(text: string, file: string): { document: Document; body: string | undefined } {
  if (!file.endsWith('.mdx')) return { document: parseDocument(text), body: undefined };
  const parted = partPlan(text, file);
  if ('rule' in parted) throw new Error(`Expected fields in ${file}.`);
  return { document: parseDocument(parted.frontmatter), body: parted.body };
}

/** Hands out texts, of which each name ends in a sign of its own: no other text says it by chance. */
function withOwnNames(next: (most: number) => string): (most: number, field: string) => string {
  let names = 0;
  return (most, field) => {
    if (!/(?:^|\.)name$/.test(field)) return next(most);
    const sign = ` ¤${names++}¤`;
    return `${next(most - sign.length)}${sign}`;
  };
}

interface Wishes {
  tell?: (field: string, text: string) => void;
  /** Whether no text says a name: where one does, a plan that would give it away is not written for the customer. */
  hasOwnNames?: boolean;
}

/**
 * Writes the demo company into a folder with a text of the corpus in every field, seal, body and reason of a change.
 */
export function writeHostileCompany(into: string, from: number, { tell, hasOwnNames = false }: Wishes = {}): void {
  const any = turns(ALLOWED, from);
  const next = hasOwnNames ? withOwnNames(any) : any;
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
    writeFileSync(path.join(into, file), text);
  };
  cpSync(path.join(CONTENT, 'actuals'), path.join(into, 'actuals'), { recursive: true });
  const pieces = [...MARKDOWN, ...YAML.map((text) => `\`\`\`\n${text}\n\`\`\``), ...ALLOWED].filter(
    (text) => characterFaults(text, 'a').length === 0,
  );
  let piece = from;
  const body = (kind: BodyKind) =>
    soundBody(
      Array.from({ length: 60 }, () => pieces[piece++ % pieces.length] ?? ''),
      kind,
    );
  for (const { kind, file } of filesOfDemo()) {
    const parts = partsOf(readFileSync(path.join(CONTENT, file), 'utf8'), file);
    fill(kind, parts.document, next, tell);
    const fields = parts.document.toString({ lineWidth: 0 });
    write(file, parts.body === undefined ? fields : `---\n${fields}---\n\n${parts.body.trim() ? body('plan') : ''}\n`);
    if (file === 'accounts/aallokko-dairy.mdx')
      for (const id of SHARP_IDS) write(`accounts/${id}.mdx`, `---\n${soleAccount(id, next)}---\n\n${body('plan')}\n`);
  }
  for (const language of ['en', 'fi'])
    for (let at = 0; at < 12; at++) {
      const fields = new Document({ title: any(120), summary: any(300), order: 900 + at }).toString({ lineWidth: 0 });
      write(`handbook/${language}/naughty-${at}.mdx`, `---\n${fields}---\n\n${body('handbook')}\n`);
    }
  writeSeals(write, any);
  write(
    'history.json',
    JSON.stringify(withTexts(JSON.parse(readFileSync(path.join(CONTENT, 'history.json'), 'utf8')), any, ['by', 'why'])),
  );
}

/** A plan with nothing of its own but an id that is sharp. */
function soleAccount(id: string, next: (most: number, field: string) => string): string {
  return new Document({
    name: `${id} ${next(90, 'name')}`,
    segment: 'key-accounts',
    kam: 'petri-salmela',
    people: [{ id, name: next(80, 'people[].name'), roles: ['user'] }],
    needs: [{ id, need: next(200, 'need'), basis: next(200, 'basis'), asOf: '2026-08-01' }],
    budget: [{ id, need: id, line: next(120, 'line'), confidence: 'secure', sales: { '2026-Q3': 1000 } }],
  }).toString({ lineWidth: 0 });
}

/** The seals of the demo with other texts in them, and a sound chain. */
function writeSeals(write: (file: string, text: string) => void, next: (most: number) => string): void {
  const seals = findFiles(CONTENT).found.filter(({ kind }) => kind === 'snapshot');
  const hashes = new Map<string, string>();
  for (const { file, path: at } of seals) {
    const { snapshot } = JSON.parse(readFileSync(at, 'utf8')) as { snapshot: Snapshot3 };
    const filled = withTexts(snapshot, next, ['text', 'says', 'name', 'title', 'basis']) as Snapshot3;
    for (const before of filled.sealedBefore) before.hash = hashes.get(before.quarter) ?? before.hash;
    const sealed = sealFile(filled);
    hashes.set(filled.quarter, sealed.hash);
    write(file, sealed.text);
  }
}

/** A value of JSON with another text wherever a field of one of these names holds one, alone or in a list. */
function withTexts(value: unknown, next: (most: number) => string, names: readonly string[], name = ''): unknown {
  if (typeof value === 'string') return names.includes(name) ? next(200) : value;
  if (Array.isArray(value)) return value.map((each) => withTexts(each, next, names, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, next, names, key)]));
}
