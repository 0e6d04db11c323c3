import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '#domain/checks/problem.ts';
import { ProblemList, withoutFloods } from '#domain/checks/problem-list.ts';
import type { Currency } from '#domain/money/money.ts';
import { noPlaces, positionAt, type Source } from '#domain/place.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { LANGUAGES } from '#words/languages.ts';
import { companySchema, currencyIn } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { readActuals } from './actuals.ts';
import { guardBody } from './body/body-guard.ts';
import { isPlainBody } from './body/plain-body.ts';
import type { BodyReader } from './body/body-reader.ts';
import type { BodyRead } from './body/body-read.ts';
import { fault } from './fault.ts';
import { fileText } from './file-text.ts';
import { codeOf, type FoundFile } from './found-files.ts';
import { partPlan, secondFrontmatter } from './frontmatter.ts';
import { insideFile } from './inside-file.ts';
import { readSeal } from './seal-file.ts';
import { schemaFaults } from './schema-faults.ts';
import { unsureFigures } from './unsure-figures.ts';
import type { WrittenFile } from './written.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** How many bytes a file may have. A plan is text that people write, far less than this; finance files grow with the years. */
export const LARGEST = { plan: 256 * 1024, actuals: 16 * 1024 * 1024, snapshot: 128 * 1024 * 1024 };

/** The schema of each kind of file. Made once a reading: making them costs more than reading a plan. */
export interface Schemas {
  currency: Currency;
  of: Readonly<Record<Exclude<FoundFile['kind'], 'actuals' | 'company' | 'snapshot'>, z.ZodType>>;
}

/** From how many files on a schema is compiled: compiling takes as long as it saves on a hundred plans. */
const MANY_FILES = 200;

/**
 * The schemas of a company that keeps its figures in a currency, whose decimals an amount may have. For many files the
 * schema of account plans is compiled, which reads a sound plan in half the time; a faulty one is read as ever.
 */
export function schemasIn(currency: Currency, files = 0): Schemas {
  const account = accountPlanSchema(currency);
  return {
    currency,
    of: {
      segment: segmentSchema(currency),
      group: holdingSchema(),
      unit: unitSchema(currency),
      account: files < MANY_FILES ? account : z.compile(account),
      'sales-plan': salesPlanSchema(currency),
      'new-customer-plan': newCustomerPlanSchema(currency),
      review: reviewSchema(),
      handbook: handbookPageSchema(),
      method: handbookPageSchema(),
      'correction-notes': correctionNotesSchema(),
    },
  };
}

/** What a folder is read for: all that it holds, or its problems, without the text of bodies. */
export type Wants = 'everything' | 'problems';

/** What one file gave: the file when its fields are sound, and its problems, those of its body later. */
export interface OneRead {
  found: FoundFile;
  /** What its fields hold, before the schema looked at them. */
  written?: unknown;
  file?: WrittenFile | undefined;
  problems: Problem[];
  body?: Promise<BodyRead> | undefined;
}

/**
 * Reads one file by itself. The body of a plan goes to the body reader and comes back in its own time; whoever only wants
 * its problems spares a plain one the way.
 */
export function readOne(found: FoundFile, schemas: Schemas, bodies: BodyReader, wants: Wants = 'everything'): OneRead {
  const { kind, file, path } = found;
  const bytes = bytesOf(path, file, kind === 'actuals' || kind === 'snapshot' ? LARGEST[kind] : LARGEST.plan);
  if (!Buffer.isBuffer(bytes)) return { found, problems: [bytes] };
  const read = readBytes(found, bytes, schemas, bodies, wants);
  const body = read.body?.then((one) => ({ ...one, problems: insideFile(one.problems, bytes) }));
  return { ...read, problems: insideFile(withoutFloods(read.problems), bytes), body };
}

function readBytes(found: FoundFile, bytes: Buffer, schemas: Schemas, bodies: BodyReader, wants: Wants): OneRead {
  const { kind, id, file } = found;
  if (kind === 'snapshot') {
    const { snapshot, hash, problems } = readSeal(bytes, file, id);
    return { found, file: snapshot && { kind, id, hash, snapshot, source: { file, places: noPlaces() } }, problems };
  }
  const { text, problems } = fileText(bytes, file);
  if (text === undefined) return { found, problems };

  if (kind === 'actuals') {
    const { sales, investmentUsed, problems: ofRows } = readActuals(text, file, schemas.currency);
    return {
      found,
      file: { kind, id, sales, investmentUsed, source: { file, places: noPlaces() } },
      problems: [...problems, ...ofRows],
    };
  }
  if (kind === 'company' || kind === 'segment' || kind === 'group' || kind === 'unit' || kind === 'correction-notes') {
    const {
      written,
      problems: ofFields,
      ...read
    } = readFields(text, file, 1, (value) =>
      kind === 'company' ? companySchema(currencyIn(value), LANGUAGES) : schemas.of[kind],
    );
    return { found, written, file: writtenFile({ kind, id, ...read }), problems: [...problems, ...ofFields] };
  }

  const parted = partPlan(text, file);
  if ('rule' in parted) return { found, problems: [...problems, parted] };
  const { problems: ofFields, data, source } = readFields(parted.frontmatter, file, 2, () => schemas.of[kind]);
  const twice = secondFrontmatter(parted.body, parted.bodyLine, file);
  const guarded = twice ? [twice] : guardBody(parted.body, parted.bodyLine, file);
  const isSafe = guarded.length === 0 && problems.every(({ grade }) => grade !== 'error');
  return {
    found,
    // Half of the fields would only make the others look like they point at nothing.
    file:
      kind === 'method' || twice
        ? undefined
        : writtenFile({ kind, id, data, body: [], ...(kind === 'handbook' && { headings: [] }), source }),
    problems: [...problems, ...ofFields, ...guarded],
    body:
      isSafe && parted.body.trim() !== '' && !(wants === 'problems' && isPlainBody(parted.body))
        ? bodies.read({
            file,
            text: parted.body,
            firstLine: parted.bodyLine,
            kind: kind === 'handbook' || kind === 'method' ? kind : 'plan',
          })
        : undefined,
  };
}

/** The schema of the kind has checked the data, which the types cannot follow. */
function writtenFile(file: {
  kind: WrittenFile['kind'];
  id: string;
  data: unknown;
  source: Source;
  body?: [];
}): WrittenFile | undefined {
  return file.data === undefined ? undefined : (file as WrittenFile);
}

/** The bytes of a file, or the problem that keeps them. Its size is looked at before anything is read. */
function bytesOf(path: string, file: string, most: number): Buffer | Problem {
  const place = { file, line: 1, column: 1 };
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const { size } = fstatSync(handle);
    return size > most ? fault('file-too-large', place, { size, most }) : readFileSync(handle);
  } catch (error) {
    return fault('file-unreadable', place, { why: codeOf(error) });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

interface FieldsRead {
  written: unknown;
  /** Nothing when the fields have a fault. */
  data: unknown;
  source: Source;
  problems: Problem[];
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
  // A number that nobody can be sure of is no fault of its kind as well.
  const unclear = new Set(ofYaml.filter(({ rule }) => rule === 'number-not-plain').map(({ place }) => place.line));
  const told = new Set(unsure.map(({ place }) => positionAt(place.line, place.column)));
  if (!result.success)
    for (const problem of schemaFaults(schema, value, result.error.issues, source))
      if (
        (problem.rule !== 'wrong-type' || !unclear.has(problem.place.line)) &&
        !told.has(positionAt(problem.place.line, problem.place.column))
      )
        problems.add(problem);
  const data = ofYaml.length === 0 && unsure.length === 0 && result.success ? result.data : undefined;
  return { written: value, data, source, problems: problems.problems };
}
