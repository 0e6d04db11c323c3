import type { z } from 'zod';
import { nearest } from '#domain/checks/nearest.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { AField, ReadingFacts } from '#domain/checks/reading-facts.ts';
import { MOST_ALIKE } from '#domain/checks/problem-list.ts';
import { READING_RULES, type ReadingRule } from '#domain/checks/reading-rules.ts';
import { placeOf, positionAt, type Source } from '#domain/place.ts';
import { BLOCKS, SHAREABLE_BLOCKS } from '#domain/plan/vocabulary.ts';
import { typedInto, type FieldRule } from '#domain/plan/fields.ts';
import { fault } from './fault.ts';
import { figuresMeant, meantBy, told, wrongDay } from './meant.ts';
import { wordCalled } from './word-called.ts';
import { definition, fieldName, hintOf, inner, knownFields, schemaAt } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];
/** The rules whose words name the field and what stands in it. */
type SchemaRule = { [R in ReadingRule]: ReadingFacts[R] extends AField ? R : never }[ReadingRule];

/**
 * Puts the faults that a schema found into problems with their place in the file: what was written, what may be
 * written, and the nearest right spelling.
 */
export function schemaFaults(schema: z.ZodType, written: unknown, issues: readonly Issue[], source: Source): Problem[] {
  const problems = issues.flatMap((issue) => problemsOf(issue, [], schema, written, source));
  const misspelt = new Map(
    problems.flatMap(({ rule, place, nearest }): [number, string][] =>
      rule === 'unknown-field' && nearest !== undefined ? [[positionAt(place.line, place.column), nearest]] : [],
    ),
  );
  if (misspelt.size === 0) return problems;
  // What is missing and stands there under a name that is nearest to its own is one slip, told where it stands.
  const isThere = (path: string) => {
    const holder = path.split('.');
    const name = holder.pop();
    return Object.keys(valueAt(written, holder) ?? {}).some((key) => {
      const { line, column } = placeOf(source, [...holder, key]);
      return misspelt.get(positionAt(line, column)) === name;
    });
  };
  return problems.filter((problem) => problem.rule !== 'missing-field' || !isThere(problem.facts.path ?? ''));
}

function problemsOf(issue: Issue, base: Path, schema: z.ZodType, written: unknown, source: Source): Problem[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const value = valueAt(written, path);
  const field: AField = { field: fieldName(path), path: path.join('.'), value: shown(value) };
  const say = <R extends SchemaRule>(rule: R, facts: Omit<ReadingFacts[R], keyof AField>, near?: string) =>
    fault(rule, placeOf(source, path), { ...field, ...facts } as ReadingFacts[R], near);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownFields(schemaAt(schema, path));
      const internal = neverSharedAt(path);
      return issue.keys.map((key, at) => {
        const place = placeOf(source, [...path, key]);
        return key === 'shared' && internal !== undefined
          ? fault('never-shared', place, { what: internal, allowed: SHAREABLE_BLOCKS })
          : fault(
              'unknown-field',
              place,
              { field: key, of: fieldName(path), allowed: known },
              // What is only counted needs no spelling looked up for it.
              at < MOST_ALIKE ? nearest(key, known) : undefined,
            );
      });
    }
    case 'invalid_type': {
      if (value === undefined) return [say('missing-field', hintOf(schemaAt(schema, path)))];
      if (value === null) return [say('empty-field', hintOf(schemaAt(schema, path)))];
      return [say('wrong-type', ...meantInstead(issue.expected, value, schemaAt(schema, path)))];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return [say('missing-field', { ...hintOf(schemaAt(schema, path)), allowed })];
      if (value === null) return [say('empty-field', { allowed })];
      if (path.at(-2) === 'shared' && isInternal(String(value)))
        return [fault('never-shared', placeOf(source, path), { what: String(value), allowed })];
      return [say('unknown-value', { allowed }, nearest(String(value), allowed) ?? wordCalled(String(value), allowed))];
    }
    case 'too_big':
      return [
        issue.origin === 'string'
          ? say('text-too-long', { most: Number(issue.maximum), length: String(value).length })
          : say('number-out-of-range', { most: Number(issue.maximum) }),
      ];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? say('list-too-short', { least: Number(issue.minimum) })
          : say('number-out-of-range', { least: Number(issue.minimum) }),
      ];
    case 'invalid_union': {
      // A text, or a text in each language: which of the two was meant is seen.
      const field = schemaAt(schema, path);
      if (field && isText(field)) {
        const [asText, asGroup] = issue.errors;
        const errors = typeof value === 'object' && value !== null ? asGroup : asText;
        return (errors ?? []).flatMap((within) => problemsOf(within, path, schema, written, source));
      }
      // The branch that came nearest says most: a value of the right type with a fault of its own.
      const branches = issue.errors.map((errors) =>
        errors.flatMap((inner) => problemsOf(inner, path, schema, written, source)),
      );
      const own = branches.find((problems) =>
        problems.every(({ rule }) => rule !== 'wrong-type' && rule !== 'unknown-value'),
      );
      if (own) return own;
      const allowed = branches
        .flat()
        .flatMap((problem) =>
          problem.rule === 'unknown-value' || problem.rule === 'wrong-type'
            ? (problem.facts.allowed ?? ('expected' in problem.facts ? [problem.facts.expected] : []))
            : [],
        );
      const [facts, near] = meantInstead('number', value, schemaAt(schema, path));
      return [say('wrong-type', { ...facts, expected: 'one-of', allowed }, near)];
    }
    case 'custom': {
      const rule = issue.params?.['rule'];
      if (typeof rule !== 'string' || !(rule in READING_RULES))
        throw new Error(`Expected a rule id from the schema at ${path.join('.')}, got ${String(rule)}.`);
      // The name of a period is what was written wrongly, not the figure that it holds.
      const holder = inner(schemaAt(schema, path.slice(0, -1)));
      if (rule === 'invalid-quarter' && holder && definition(holder).type === 'record')
        return [
          fault(
            rule,
            placeOf(source, path),
            { field: fieldName(path.slice(0, -1)), value: String(path.at(-1)) },
            meantBy(rule, String(path.at(-1)))[0],
          ),
        ];
      const { facts, nearest: near } = told(typeof value === 'string' ? meantBy(rule as FieldRule, value) : []);
      return [
        say(
          rule as FieldRule,
          {
            decimals: issue.params?.['decimals'] as number | undefined,
            ...(rule === 'period-overlap' && { period: String(path.at(-1)) }),
            ...(rule === 'invalid-date' && wrongDay(String(value))),
            ...facts,
          },
          near,
        ),
      ];
    }
    default:
      return [say('wrong-type', { expected: 'unlike', received: kindOf(value) })];
  }
}

/** Whether a field takes a text, also one that may be left out. */
function isText(field: z.ZodType): boolean {
  const bare = inner(field);
  return bare !== undefined && typedInto(bare) === 'text';
}

/** The facts of a value of another kind than its field takes, and the nearest right one that it can mean. */
function meantInstead(
  expected: string,
  value: unknown,
  field: z.ZodType | undefined,
): [{ expected: string; received: string; isQuoted?: boolean; readings?: readonly string[] }, string | undefined] {
  const { meant, isQuoted } = figuresMeant(expected, value, field);
  const { facts, nearest: near } = told(meant);
  return [{ expected, received: kindOf(value), ...(isQuoted && { isQuoted }), ...facts }, near];
}

/** Words for what only we may know, beside the blocks of a plan that are never shared. */
const INTERNAL_WORDS = [
  'attitude',
  'attitudes',
  'influence',
  'relationship',
  'confidence',
  'flags',
  'notes',
  'targets',
  'approach',
];

function isInternal(word: string): boolean {
  return (
    INTERNAL_WORDS.includes(word) ||
    (BLOCKS.some((block) => block === word) && !SHAREABLE_BLOCKS.some((block) => block === word))
  );
}

/** The part of a plan that a path leads into, where nothing of it can be shared. */
function neverSharedAt(path: Path): string | undefined {
  return path.map(String).find((part) => isInternal(part));
}

function valueAt(written: unknown, path: Path): unknown {
  let value = written;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** A value as its writer would recognise it; nothing for lists and maps, which are too long to quote. */
function shown(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
