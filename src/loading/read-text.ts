import type { z } from 'zod';
import type { Problem } from '#domain/checks/problem.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import type { Currency } from '#domain/money/money.ts';
import { positionAt, type Source } from '#domain/place.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { LANGUAGES } from '#words/languages.ts';
import { guardBody } from './body/body-guard.ts';
import { partPlan, secondFrontmatter } from './frontmatter.ts';
import { misplacedFields } from './misplaced-fields.ts';
import { schemaFaults } from './schema-faults.ts';
import { unsureFigures } from './unsure-figures.ts';
import type { WrittenFile, WrittenKind } from './written.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** Kinds of files that are fields, with or without a text under them. */
export type TextKind = Exclude<WrittenKind, 'actuals' | 'snapshot'> | 'method';

/** Kinds that are fields alone. */
const FIELDS_ALONE: readonly TextKind[] = ['company', 'segment', 'group', 'unit', 'correction-notes'];

/** The schema of each kind of file, made when it is first asked for: making one costs more than reading a plan. */
export interface Schemas {
  currency: Currency;
  of: Readonly<Record<Exclude<TextKind, 'company'>, z.ZodType>>;
}

/**
 * The schemas of a company that keeps its figures in a currency, whose decimals an amount may have. Whoever reads many
 * plans hands over what makes the schema of those faster.
 */
export function schemasIn(currency: Currency, faster: (schema: z.ZodType) => z.ZodType = (schema) => schema): Schemas {
  return {
    currency,
    of: madeWhenAsked({
      segment: () => segmentSchema(currency, LANGUAGES),
      group: () => holdingSchema(LANGUAGES),
      unit: () => unitSchema(currency, LANGUAGES),
      account: () => faster(accountPlanSchema(currency)),
      'sales-plan': () => salesPlanSchema(currency),
      'new-customer-plan': () => newCustomerPlanSchema(currency),
      review: reviewSchema,
      handbook: handbookPageSchema,
      method: handbookPageSchema,
      'correction-notes': correctionNotesSchema,
    }),
  };
}

/** Values by their names, each made once. */
function madeWhenAsked<K extends string>(make: Readonly<Record<K, () => z.ZodType>>): Readonly<Record<K, z.ZodType>> {
  const all = {} as Record<K, z.ZodType>;
  for (const name of Object.keys(make) as K[]) {
    let made: z.ZodType | undefined;
    Object.defineProperty(all, name, { enumerable: true, get: () => (made ??= make[name]()) });
  }
  return all;
}

/** Fields that a schema refuses, as they are written. */
export interface FaultyFields {
  written: unknown;
  source: Source;
}

/** What a text gave: the file when its fields are sound, what is wrong, and its body when it is safe to be parsed. */
export interface TextRead {
  /** What its fields hold, before the schema looked at them. */
  written: unknown;
  file: WrittenFile | undefined;
  problems: Problem[];
  /**
   * Fields that are well-formed and not sound, with where they stand: what they point at can be looked up all the same.
   */
  faulty?: FaultyFields | undefined;
  body?: { text: string; firstLine: number } | undefined;
}

/** The schema that a kind of file is read by; that of the company depends on the currency that it names. */
export function schemaOf(kind: TextKind, written: unknown, schemas: Schemas): z.ZodType {
  return kind === 'company' ? companySchema(currencyIn(written), LANGUAGES) : schemas.of[kind];
}

/**
 * Reads the text of one file by itself, with line ends as `\n`: its fields, and the faults of its fields and of what
 * may stand under them. Needs no disk, so a text that somebody is typing is read as the file will be.
 */
export function readText(kind: TextKind, id: string, file: string, text: string, schemas: Schemas): TextRead {
  if (FIELDS_ALONE.includes(kind)) {
    const { written, data, source, problems, faulty } = readFields(text, file, 1, (value) =>
      schemaOf(kind, value, schemas),
    );
    return { faulty, written, file: writtenFile({ kind, id, data, source }), problems };
  }
  const parted = partPlan(text, file);
  if ('rule' in parted) return { written: undefined, file: undefined, problems: [parted] };
  const { frontmatter, body, bodyLine } = parted;
  const { written, data, source, problems, faulty } = readFields(frontmatter, file, 2, (value) =>
    schemaOf(kind, value, schemas),
  );
  const twice = secondFrontmatter(body, bodyLine, file);
  const guarded = twice ? [twice] : guardBody(body, bodyLine, file);
  return {
    faulty,
    written,
    // Half of the fields would only make the others look like they point at nothing.
    file:
      kind === 'method' || twice
        ? undefined
        : writtenFile({ kind, id, data, body: [], ...(kind === 'handbook' && { headings: [] }), source }),
    problems: [...problems, ...guarded],
    body: guarded.length === 0 ? { text: body, firstLine: bodyLine } : undefined,
  };
}

/** The schema of the kind has checked the data, which the types cannot follow. */
function writtenFile(file: {
  kind: TextKind;
  id: string;
  data: unknown;
  source: Source;
  body?: [];
}): WrittenFile | undefined {
  return file.data === undefined ? undefined : (file as WrittenFile);
}

interface FieldsRead {
  written: unknown;
  /** Nothing when the fields have a fault. */
  data: unknown;
  source: Source;
  problems: Problem[];
  faulty?: FaultyFields | undefined;
}

function readFields(
  text: string,
  file: string,
  firstLine: number,
  schemaFor: (written: unknown) => z.ZodType,
): FieldsRead {
  const { value, places, pointed, problems: ofYaml } = readYaml(text, file, firstLine);
  const source: Source = { file, places };
  const problems = new ProblemList();
  for (const problem of ofYaml) problems.add(problem);
  // What the syntax broke would only be reported again as missing.
  if (ofYaml.some(({ rule }) => rule === 'yaml-syntax' || rule === 'yaml-too-deep'))
    return { written: value, data: undefined, source, problems: problems.problems };
  const schema = schemaFor(value);
  const result = schema.safeParse(value);
  const unsure = unsureFigures(schema, pointed, source);
  for (const problem of unsure) problems.add(problem);
  // A number that nobody can be sure of is no fault of its kind as well, and an alias does not leave its field empty.
  const unclear = new Set(ofYaml.filter(({ rule }) => rule === 'number-not-plain').map(({ place }) => place.line));
  const aliased = new Set(
    ofYaml.flatMap(({ rule, facts, place }) => (rule === 'yaml-feature' && facts.what === 'alias' ? [place.line] : [])),
  );
  const told = new Set(unsure.map(({ place }) => positionAt(place.line, place.column)));
  if (!result.success)
    for (const problem of schemaFaults(schema, value, result.error.issues, source))
      if (
        (problem.rule !== 'wrong-type' || !unclear.has(problem.place.line)) &&
        (problem.rule !== 'empty-field' || !aliased.has(problem.place.line)) &&
        !told.has(positionAt(problem.place.line, problem.place.column))
      )
        problems.add(problem);
  const found = misplacedFields(problems.problems, schema, source, text, firstLine);
  const data = ofYaml.length === 0 && unsure.length === 0 && result.success ? result.data : undefined;
  const isWellFormed = ofYaml.length === 0 && data === undefined;
  return {
    written: value,
    data,
    source,
    problems: found,
    faulty: isWellFormed ? { written: value, source } : undefined,
  };
}
