import type { FigureBook } from '#domain/budget/figures.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import type { FieldName } from '#domain/plan/fields.ts';
import { schemaOf, schemasIn, type Schemas, type TextKind } from '#loading/read-text.ts';
import { only, type WrittenFile } from '#loading/written.ts';
import { publishedOf, type Published } from './published.ts';
import { sealKnowing } from './seal-known.ts';
import type { OwnFile } from './what-it-does.ts';

/** The kinds of files that have forms on the pages, by what stands at the front of their paths. */
const EDITABLE = {
  company: 'company',
  segment: 'segments',
  group: 'groups',
  unit: 'team',
  account: 'accounts',
  'sales-plan': 'sales-plans',
  'new-customer-plan': 'new-customers',
  review: 'reviews',
  'correction-notes': 'snapshots',
} as const satisfies Partial<Record<TextKind, string>>;

/** Whether a file has forms on the pages. */
export function hasForms({ kind }: WrittenFile): boolean {
  return Object.hasOwn(EDITABLE, kind);
}

/** What stands at the front of the paths of files that have forms. */
export const FOLDERS_WITH_FORMS: readonly string[] = Object.values(EDITABLE);

/** The fields that the forms of the files in a folder have, of a company that keeps its figures in a currency. */
export function fieldsOfForms(folder: string, schemas: Schemas): FieldName[] {
  const kinds = (Object.keys(EDITABLE) as (keyof typeof EDITABLE)[]).filter((kind) => EDITABLE[kind] === folder);
  return kinds.flatMap((kind) => fieldsOf(schemaOf(kind, undefined, schemas)).flatMap(({ name }) => name ?? []));
}

/** A file as an editor is given it: its text as it stood when the site was built, and what belongs to it. */
export interface EditedFile extends OwnFile {
  text: string;
  /** Whether nobody has the file yet: its text is what it begins with, and handing it in makes it. */
  isNew?: boolean;
}

/** What a site publishes for those who edit: of each file its own, and of all others what sums are made of. */
export interface EditingGround {
  /** The files that can be edited, from the content folder on. */
  files: readonly string[];
  /** What stands at the front of their paths, and of paths that have none yet. */
  folders: readonly string[];
  fieldsIn(folder: string): readonly FieldName[];
  has(file: string): boolean;
  fileAt(file: string): EditedFile;
  published(): Published;
}

/** A file of the company as it is written, without its places. */
function inAllLanguages(file: WrittenFile, written: WrittenFile | undefined): WrittenFile {
  const isOfCompany =
    file.kind === 'company' || file.kind === 'segment' || file.kind === 'group' || file.kind === 'unit';
  return isOfCompany && written ? { ...written, source: file.source } : file;
}

/**
 * The rows of some plans' files in the order in which they stand; all of them are gone through once, and not for each
 * file.
 */
function byPlan<R>(all: () => R[], fileOf: (row: R) => string | undefined): (files: readonly string[]) => R[] {
  let known: Map<string | undefined, { row: R; at: number }[]> | undefined;
  return (files) => {
    known ??= Map.groupBy(
      all().map((row, at) => ({ row, at })),
      ({ row }) => fileOf(row),
    );
    const found = [...new Set(files)].flatMap((file) => known?.get(file) ?? []);
    return found.sort((a, b) => a.at - b.at).map(({ row }) => row);
  };
}

/** Things by what they are of: all are gone through once, and not for each that is asked for. */
function grouped<T>(all: readonly T[]): (keyOf: (thing: T) => string | undefined) => (key: string) => readonly T[] {
  return (keyOf) => {
    let known: Map<string | undefined, T[]> | undefined;
    return (key) => (known ??= Map.groupBy(all, keyOf)).get(key) ?? [];
  };
}

/**
 * What the pages of these files are edited with. Nothing of it is worked out before it is asked for; `textOf` reads a
 * file of the content folder.
 */
export function editingGround(
  written: readonly WrittenFile[],
  { portfolio, asOf }: FigureBook,
  textOf: (file: string) => string,
): EditingGround {
  const byFile = new Map(written.filter(hasForms).map((file) => [file.source.file, file] as const));
  const reviews = grouped(only(written, 'review'));
  const accounts = new Map(portfolio.accounts.map((account) => [account.id, account]));
  const fileOf = ({ account }: { account: string }) =>
    accounts.get(account)?.source.file ?? portfolio.planOfProspect.get(account)?.source.file;
  const rows = only(written, 'actuals');
  const salesOf = byPlan(() => rows.flatMap(({ sales }) => sales), fileOf);
  const usedOf = byPlan(() => rows.flatMap(({ investmentUsed }) => investmentUsed), fileOf);
  const sealed = (quarter: string) =>
    (portfolio.snapshots.find((seal) => seal.quarter === quarter)?.snapshot.accounts ?? []).map(({ id }) => id);
  const reviewsOf = reviews(({ data }) => data.of);
  const reviewsInFile = reviews(({ data }) => accounts.get(data.of)?.source.file);
  /** Reviews of what a file is about: of the plan itself, of a customer in it, or of what the review judges. */
  const reviewsBeside = (file: WrittenFile) =>
    file.kind === 'review'
      ? reviewsOf(file.data.of)
      : file.kind === 'segment'
        ? reviewsOf(file.id)
        : reviewsInFile(file.source.file);
  return {
    files: [...byFile.keys()],
    folders: FOLDERS_WITH_FORMS,
    fieldsIn: (folder) => fieldsOfForms(folder, schemasIn(portfolio.company.currencyUnit)),
    has: (name) => byFile.has(name),
    published() {
      const { files, ...rest } = publishedOf(portfolio, asOf);
      // What the company says of itself goes in all of its languages.
      return { ...rest, files: files.map((file) => inAllLanguages(file, byFile.get(file.source.file))) };
    },
    fileAt(name) {
      const file = byFile.get(name);
      if (!file) throw new Error(`Expected a file that can be edited, got ${name}.`);
      const of = file.kind === 'review' ? file.data.of : undefined;
      const judged = of === undefined ? undefined : accounts.get(of)?.source.file;
      const beside = [
        ...(judged === undefined ? [] : [byFile.get(judged)].filter((one) => one !== undefined)),
        ...reviewsBeside(file).filter(({ source }) => source.file !== name),
        ...(file.kind === 'correction-notes' ? sealKnowing(file.id, sealed(file.id)) : []),
      ];
      const own = [name, ...beside.map(({ source }) => source.file)];
      return {
        kind: file.kind as TextKind,
        id: file.id,
        file: name,
        text: textOf(name),
        body: 'body' in file ? (file.body as OwnFile['body']) : [],
        beside,
        sales: salesOf(own),
        used: usedOf(own),
      };
    },
  };
}
