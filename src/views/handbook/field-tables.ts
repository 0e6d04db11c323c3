import { oncePer } from '#domain/once-per.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { BLOCKS, type Block } from '#domain/plan/vocabulary.ts';
import { LANGUAGES } from '#words/languages.ts';
import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { blockExamples } from './block-examples.ts';
import { fieldRow } from './field-row.ts';

/** One file kind of the field reference. */
export type FieldTable = ReturnType<typeof fieldTables>[number];

/** Where fields have been told already: the kind of file and the field that they stand in. */
interface Told {
  file: keyof Site['t']['handbook']['file'];
  path: string;
}

/** The field reference of all files, in words; made once a language. What several files have in common is told once. */
export const fieldTables = oncePer((site: Site) => {
  const currency = site.portfolio.company.currencyUnit;
  const files = [
    { id: 'account', where: 'accounts/<id>.mdx', schema: accountPlanSchema(currency) },
    { id: 'sales-plan', where: 'sales-plans/<id>.mdx', schema: salesPlanSchema(currency) },
    { id: 'new-customer-plan', where: 'new-customers/<id>.mdx', schema: newCustomerPlanSchema(currency) },
    { id: 'review', where: 'reviews/<quarter>/<id>.mdx', schema: reviewSchema() },
    { id: 'segment', where: 'segments/<id>.yaml', schema: segmentSchema(currency, LANGUAGES) },
    { id: 'group', where: 'groups/<id>.yaml', schema: holdingSchema(LANGUAGES) },
    { id: 'unit', where: 'team/<id>.yaml', schema: unitSchema(currency, LANGUAGES) },
    { id: 'company', where: 'company.yaml', schema: companySchema(currency, LANGUAGES) },
    { id: 'correction-notes', where: 'snapshots/<quarter>.notes.yaml', schema: correctionNotesSchema() },
    { id: 'handbook', where: 'handbook/<language>/<name>.mdx', schema: handbookPageSchema() },
  ] as const;
  const told = new Map<string, Told>();
  return files.map(({ id, where, schema }) => {
    const all = inOrderOfWriting(fieldsOf(schema));
    const { fields, toldElsewhere } = withoutRepetition(id, all, told);
    const examples = new Map(blockExamples(id, site.language).map(({ block, text }) => [block, text]));
    return {
      id,
      /** Where such a file stands. */
      where,
      title: site.t.handbook.file[id],
      /** All that such a file may hold, also what is told elsewhere. */
      paths: all.map(({ path }) => path),
      fields: fields.map((field) => ({
        ...fieldRow(field, site, id),
        /** Whether others stand in it: it is they that are shown and judged by. */
        holdsFields: fields.some(({ path }) => isWithin(path, field.path)),
        example: field.depth === 0 ? examples.get(field.path) : undefined,
        /** Where what stands in it is told, if it is not here. */
        sameAs: linkTo(site, toldElsewhere.get(field.path)),
      })),
    };
  });
});

/** The id of a block's row in the reference of one kind of file: `account-needs`, also for a field within it. */
export function fieldId(file: string, path: string): string {
  return `${file}-${path.split(/[.[]/)[0] ?? ''}`;
}

/** In the order in which a plan is written: what it is and whose first, then block by block. */
function inOrderOfWriting(fields: readonly FieldEntry[]): FieldEntry[] {
  const place = ({ path }: FieldEntry) => BLOCKS.indexOf(path.split(/[.[]/)[0] as Block);
  return fields
    .map((field, at) => ({ field, at }))
    .sort((a, b) => place(a.field) - place(b.field) || a.at - b.at)
    .map(({ field }) => field);
}

/** Leaves out what stands in a field where the same has been told of an earlier one, and says of which. */
function withoutRepetition(file: Told['file'], fields: readonly FieldEntry[], told: Map<string, Told>) {
  const toldElsewhere = new Map<string, Told>();
  const within = ({ path }: FieldEntry) => [...toldElsewhere.keys()].some((block) => isWithin(path, block));
  for (const field of fields) {
    const same = within(field) ? undefined : brickOf(field, fields);
    if (same === undefined) continue;
    const before = told.get(same);
    if (before) toldElsewhere.set(field.path, before);
    else told.set(same, { file, path: field.path });
  }
  return { fields: fields.filter((field) => !within(field)), toldElsewhere };
}

/** What stands in a field, by the names that its fields have among all files; nothing where nothing stands in it. */
function brickOf(block: FieldEntry, all: readonly FieldEntry[]): string | undefined {
  const inside = all.filter(({ path }) => isWithin(path, block.path));
  if (inside.length < 2) return undefined;
  return inside.map(({ path, name, kind }) => [path.slice(block.path.length), name, kind].join(' ')).join('; ');
}

/** Whether a field stands in another: `people[].attitude` in `people`. */
export function isWithin(path: string, block: string): boolean {
  return path.startsWith(`${block}.`) || path.startsWith(`${block}[].`);
}

function linkTo(site: Site, told: Told | undefined): Linked | undefined {
  return (
    told && {
      text: site.t.handbook.asIn(told.path, site.t.handbook.file[told.file]),
      href: site.url(`/handbook/fields/#${fieldId(told.file, told.path)}`),
    }
  );
}
