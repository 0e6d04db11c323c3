import { COMPONENTS, type AttributeKind, type ComponentName } from '#domain/plan/body.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { LANGUAGES } from '#words/languages.ts';
import type { Site } from '../site.ts';
import { pagesIn, shelfOf, type HandbookPage } from './shelf.ts';

/** The handbook of the site's language in reading order: the method's pages, and the company's own. */
export function handbookShelf(site: Site): HandbookPage[] {
  return pagesIn<HandbookPage>(site.language, site.method, site.leftOut.has('handbook') ? [] : site.portfolio.handbook);
}

/** The decision records behind the software, newest last. They are in English only. */
export function decisionRecords(site: Site): HandbookPage[] {
  return site.method.filter((page) => shelfOf(page) === 'decisions').sort((a, b) => a.order - b.order);
}

/** One file kind of the field reference. */
export interface FieldTable {
  id: keyof Site['t']['handbook']['file'];
  title: string;
  /** Where such a file stands. */
  where: string;
  fields: readonly FieldRow[];
}

export interface FieldRow {
  path: string;
  depth: number;
  holds: string;
  words: readonly string[];
  note: string;
  meaning: string;
}

/** The field reference of all files, in words. */
export function fieldTables(site: Site): FieldTable[] {
  const currency = site.portfolio.company.currencyUnit;
  const files = [
    { id: 'account', where: 'accounts/<id>.mdx', schema: accountPlanSchema(currency) },
    { id: 'sales-plan', where: 'sales-plans/<id>.mdx', schema: salesPlanSchema(currency) },
    { id: 'review', where: 'reviews/<quarter>/<id>.mdx', schema: reviewSchema() },
    { id: 'correction-notes', where: 'snapshots/<quarter>.notes.yaml', schema: correctionNotesSchema() },
    { id: 'new-customer-plan', where: 'new-customers/<id>.mdx', schema: newCustomerPlanSchema(currency) },
    { id: 'segment', where: 'segments/<id>.yaml', schema: segmentSchema(currency) },
    { id: 'unit', where: 'team/<id>.yaml', schema: unitSchema(currency) },
    { id: 'company', where: 'company.yaml', schema: companySchema(currency, LANGUAGES) },
  ] as const;
  return files.map(({ id, where, schema }) => ({
    id,
    where,
    title: site.t.handbook.file[id],
    fields: fieldsOf(schema).map((field) => fieldRow(field, site)),
  }));
}

function fieldRow(field: FieldEntry, site: Site): FieldRow {
  const words = site.t.handbook;
  return {
    path: field.path,
    depth: field.depth,
    holds: words.kind[field.kind],
    words: field.allowed,
    note: field.required ? words.required : field.fallback === undefined ? '' : words.otherwise(field.fallback),
    meaning: field.hint?.[site.language] ?? '',
  };
}

/** The components of plan bodies with their attributes, for the reference. */
export function componentRows(): {
  name: ComponentName;
  written: string;
  attributes: { name: string; required: boolean; holds: string }[];
}[] {
  return (Object.entries(COMPONENTS) as [ComponentName, (typeof COMPONENTS)[ComponentName]][]).map(([name, rule]) => {
    const attributes = Object.entries(
      rule.attributes as Record<string, { kind: AttributeKind; required: boolean }>,
    ).map(([attribute, { kind, required }]) => ({
      name: attribute,
      required,
      holds: typeof kind === 'string' ? kind : kind.oneOf.join(' | '),
    }));
    const inside = attributes
      .filter(({ required }) => required)
      .map((attribute) => ` ${attribute.name}="${attribute.holds.split(' ')[0] ?? ''}"`)
      .join('');
    return {
      name,
      written: rule.holds === 'text' ? `<${name}${inside}>…</${name}>` : `<${name}${inside} />`,
      attributes,
    };
  });
}
