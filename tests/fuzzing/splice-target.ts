import { parse } from 'yaml';
import { isSame } from '#domain/changes/field-changes.ts';
import { fieldsOfFile, fileOfFields } from '#editing/file-parts.ts';
import { addItem, removeField, removeItem, setValue } from '#editing/splice.ts';
import { CannotSplice, openYaml, type Way } from '#editing/yaml-nodes.ts';
import { leaves } from '../editing/leaves.ts';
import type { Target } from './fuzz.ts';
import { DEMO, fileOf, named, SAMPLE, textsOf } from './tried-texts.ts';

const VALUES: readonly unknown[] = [
  'x',
  '',
  'a: b # c',
  '- d',
  "it's",
  'two\nlines',
  '2026-10-01',
  'null',
  '~',
  7,
  -0.5,
  true,
];

/** The value that is typed is read back from the text, and all others are as they were; or nothing is touched. */
export const SPLICE: Target = {
  name: 'splice',
  seeds: [...textsOf(SAMPLE), ...textsOf(DEMO)].map(named),
  tries: (tried) => {
    const { file, text } = fileOf(tried);
    const parts = fieldsOfFile(file, text);
    if (!parts) return 'no fields';
    let before: unknown;
    try {
      if (openYaml(parts.yaml).errors.length > 0) return 'faulty';
      before = parse(parts.yaml, { logLevel: 'silent' });
    } catch {
      return 'faulty';
    }
    if (typeof before !== 'object' || before === null) return 'no record';
    const all = leaves(before);
    const said = new Set<string>();
    const sum = [...tried].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0, 7);
    for (let at = 0; at < 4 && all.length > 0; at++) {
      const { way } = all[(sum + at * 7919) % all.length] ?? { way: [] };
      const value = VALUES[(sum >>> at) % VALUES.length];
      said.add(
        hold(
          parts.yaml,
          before,
          (yaml) => setValue(yaml, way, value),
          (fields) => put(fields, way, value),
        ),
      );
      const holder = way.slice(0, -1);
      const last = way.at(-1);
      if (typeof last === 'number') {
        // The last item of a list takes the list along.
        if ((within(before, holder) as unknown[]).length < 2) continue;
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => removeItem(yaml, way),
            (fields) => void (within(fields, holder) as unknown[]).splice(last, 1),
          ),
        );
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => addItem(yaml, holder, value),
            (fields) => void (within(fields, holder) as unknown[]).push(value),
          ),
        );
      } else
        said.add(
          hold(
            parts.yaml,
            before,
            (yaml) => removeField(yaml, way),
            (fields) => {
              delete (within(fields, holder) as Record<string, unknown>)[String(last)];
            },
          ),
        );
    }
    if (fileOfFields(parts, parts.yaml) !== text) throw new Error('A file that is not touched comes back otherwise.');
    return [...said].sort().join(' ');
  },
};

const within = (fields: unknown, way: Way) =>
  way.reduce<unknown>((held, step) => (held as Record<string, unknown>)[step], fields);
const put = (fields: unknown, way: Way, value: unknown) => {
  (within(fields, way.slice(0, -1)) as Record<string, unknown>)[way.at(-1) ?? ''] = value;
};

function hold(yaml: string, before: unknown, edit: (yaml: string) => string, make: (fields: unknown) => void): string {
  let edited: string;
  try {
    edited = edit(yaml);
  } catch (error) {
    if (error instanceof CannotSplice) return error.why;
    throw error;
  }
  const wanted = structuredClone(before);
  make(wanted);
  if (!isSame(parse(edited, { logLevel: 'silent' }), wanted)) throw new Error('Another value was read back.');
  return 'done';
}
