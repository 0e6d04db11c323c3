import { oncePer } from '#domain/once-per.ts';
import { COMPONENTS, type AttributeKind, type ComponentName } from '#domain/plan/body.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import { companySchema } from '#domain/plan/company.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';
import { correctionNotesSchema } from '#domain/plan/correction-note.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { holdingSchema } from '#domain/plan/group.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { salesPlanSchema } from '#domain/plan/sales-plan.ts';
import { segmentSchema } from '#domain/plan/segment.ts';
import { unitSchema } from '#domain/plan/team.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import type { Language } from '#domain/plan/company.ts';
import { BLOCKS, type Block } from '#domain/plan/vocabulary.ts';
import type { Site } from '../site.ts';
import { fieldRow } from './field-row.ts';
import { pagesIn, shelfOf, slugOf, type HandbookPage } from './shelf.ts';

/**
 * The handbook in reading order: the method's pages, and the company's own. A page that the site's language lacks stands
 * in another of the company's languages, or in the first one there is.
 */
export function handbookShelf(site: Site): HandbookPage[] {
  const { company, handbook } = site.portfolio;
  const languages = [site.language, ...company.languages, FIRST_LANGUAGE];
  return pagesIn<HandbookPage>([...new Set(languages)], site.method, site.leftOut.has('handbook') ? [] : handbook);
}

/** The pages of the handbook behind its front. */
export function methodPages(site: Site): HandbookPage[] {
  return handbookShelf(site).filter((page) => slugOf(page) !== 'index');
}

/** The language of a page that stands in for one of the reader's language: what `lang` says of its text. */
export function standInLanguage(site: Site, page: HandbookPage): Language | undefined {
  const language = shelfOf(page);
  return language === site.language ? undefined : language;
}

/** The decision records behind the software, newest last. They are in English only. */
export function decisionRecords(site: Site): HandbookPage[] {
  return site.method.filter((page) => shelfOf(page) === 'decisions').sort((a, b) => a.order - b.order);
}

/** One file kind of the field reference. */
export type FieldTable = ReturnType<typeof fieldTables>[number];

/** The field reference of all files, in words; made once a language. */
export const fieldTables = oncePer((site: Site) => {
  const currency = site.portfolio.company.currencyUnit;
  const files = [
    { id: 'account', where: 'accounts/<id>.mdx', schema: accountPlanSchema(currency) },
    { id: 'sales-plan', where: 'sales-plans/<id>.mdx', schema: salesPlanSchema(currency) },
    { id: 'review', where: 'reviews/<quarter>/<id>.mdx', schema: reviewSchema() },
    { id: 'correction-notes', where: 'snapshots/<quarter>.notes.yaml', schema: correctionNotesSchema() },
    { id: 'new-customer-plan', where: 'new-customers/<id>.mdx', schema: newCustomerPlanSchema(currency) },
    { id: 'segment', where: 'segments/<id>.yaml', schema: segmentSchema(currency, LANGUAGES) },
    { id: 'group', where: 'groups/<id>.yaml', schema: holdingSchema(LANGUAGES) },
    { id: 'unit', where: 'team/<id>.yaml', schema: unitSchema(currency, LANGUAGES) },
    { id: 'company', where: 'company.yaml', schema: companySchema(currency, LANGUAGES) },
  ] as const;
  const ofAccount = new Set(fieldsOf(accountPlanSchema(currency)).map(({ path }) => path));
  return files.map(({ id, where, schema }) => {
    const all = inOrderOfWriting(fieldsOf(schema)).filter((field) => !saidElsewhere(id, field, ofAccount));
    return {
      id,
      /** Where such a file stands. */
      where,
      title: site.t.handbook.file[id],
      fields: all.map((field) => fieldRow(field, site, all)),
    };
  });
});

/** In the order in which a plan is written: what it is and whose first, then block by block. */
function inOrderOfWriting(fields: readonly FieldEntry[]): FieldEntry[] {
  const place = ({ path }: FieldEntry) => BLOCKS.indexOf(path.split(/[.[]/)[0] as Block);
  return fields
    .map((field, at) => ({ field, at }))
    .sort((a, b) => place(a.field) - place(b.field) || a.at - b.at)
    .map(({ field }) => field);
}

/** A customer of a sales plan has the blocks of an account plan: what stands in them is said once, there. */
function saidElsewhere(id: string, { path, depth }: FieldEntry, account: ReadonlySet<string>): boolean {
  return (
    id === 'sales-plan' &&
    depth > 1 &&
    path.startsWith('customers[].') &&
    account.has(path.slice('customers[].'.length))
  );
}

/** The components of plan bodies with their attributes, for the reference. */
export function componentRows(site: Site): {
  name: ComponentName;
  written: string;
  attributes: { name: string; required: boolean; holds: string; words: readonly string[] }[];
}[] {
  return (Object.entries(COMPONENTS) as [ComponentName, (typeof COMPONENTS)[ComponentName]][]).map(([name, rule]) => {
    const attributes = Object.entries(
      rule.attributes as Record<string, { kind: AttributeKind; required: boolean }>,
    ).map(([attribute, { kind, required }]) => ({
      name: attribute,
      required,
      example: typeof kind === 'string' ? kind : kind.oneOf[0],
      holds: typeof kind === 'string' ? site.t.handbook.attributeKind[kind] : site.t.handbook.kind['one-of'],
      words: typeof kind === 'string' ? [] : kind.oneOf,
    }));
    const inside = attributes
      .filter(({ required }) => required)
      .map((attribute) => ` ${attribute.name}="${attribute.example}"`)
      .join('');
    return {
      name,
      written: rule.holds === 'text' ? `<${name}${inside}>…</${name}>` : `<${name}${inside} />`,
      attributes,
    };
  });
}
