import type { EditedFile } from '#editing/ground.ts';
import { judgedOn, type Published } from '#editing/published.ts';
import type { Reader, Writer } from '#editing/typed-value.ts';
import { sealKnowing } from '#editing/seal-known.ts';
import { fileIn } from '#editing/what-it-does.ts';
import { type FilesTogether, oneOf } from '#editing/together.ts';
import { formsOf, type Form } from '#editing/form-fields.ts';
import { orderIn } from '#editing/order.ts';
import type { OrderOf } from '#editing/edits.ts';
import { schemasIn, type Schemas } from '#loading/read-text.ts';
import type { EditorTools } from '#components/editing/words.ts';
import { type BegunFile, fileGround, kindFolder, SITE_GROUND, type SiteGround } from '#views/editing/ground.ts';
import { editorMessages, type EditorTexts, type HandInTexts } from '#words/editor-words.ts';
import type { FieldHints } from '#words/field-hint.ts';
import { formatterFor } from '#words/format.ts';
import { settingsOf } from '#words/languages.ts';
import { fetchPacked } from '../fetch-packed.ts';
import { begunAs, type GroundOfFile } from './begun.ts';
import { drafts } from './kept.ts';
import { type OpenedFile, withNewest } from './newest.ts';
import { editorPlaces } from './places.ts';

/** All that forms are made with on this page, fetched once. */
export interface Editor {
  tools: EditorTools;
  ground: Ground;
  schemas: Schemas;
  language: string;
  /** What somebody typed in a language is read with. */
  readerIn(language: string): Reader;
  writer: Writer;
  /** The forms of a kind of file, and the order of fields in it. */
  formsOf(file: EditedFile): readonly Form[];
  orderOf(file: EditedFile): OrderOf;
  /** A file with its newest text, as far as it is known. */
  fileAt(file: string): Promise<OpenedFile>;
  /** Files are read anew when they are next asked for: somebody has signed in or out. */
  forgetFiles(): void;
}

/**
 * What forms are made with on every page; what is published is judged on the later of the reader's day and the site's.
 */
type Ground = SiteGround<Published> & {
  /** The day that the site speaks of, of which all others are. */
  builtOn: string;
};

let opened: Promise<Editor> | undefined;
const files = new Map<string, Promise<OpenedFile>>();

/** The editor of this page. */
export function editor(): Promise<Editor> {
  opened ??= open().catch((error: unknown) => {
    // What did not come is asked for anew when a form is opened again.
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Editor> {
  const places = editorPlaces();
  const language = document.documentElement.lang;
  const from = async (address: string) => JSON.parse(await fetchPacked(address)) as unknown;
  const isHandedIn = document.querySelector('[data-my-edits]') !== null;
  const [texts, handIn, site] = await Promise.all([
    from(places.words) as Promise<EditorTexts>,
    isHandedIn ? (from(places.handIn) as Promise<HandInTexts>) : {},
    from(places.base + SITE_GROUND.slice(1)) as Promise<SiteGround<Published>>,
  ]);
  const ground: Ground = { ...site, published: judgedOn(site.published, today()), builtOn: site.published.asOf };
  const settings = settingsOf(language);
  const hints: Record<string, FieldHints[string]> = {};
  const t = editorMessages({ ...texts, ...handIn }, hints, settings.locale);
  const format = formatterFor(language, ground.currency, ground.scale);
  const schemas = schemasIn(ground.currency);
  const company = ground.published.files.find((file) => file.kind === 'company');
  if (company?.kind !== 'company') throw new Error('Expected what is published to have the company, got none.');
  const words = Object.fromEntries(t.editing.dayWords.split(';').map((one) => one.split(':') as [string, string]));
  const forms = new Map<string, readonly Form[]>();
  const hinted = new Map<string, Promise<unknown>>();
  /** What fields of a file's kind are for, which comes with the first file of that kind. */
  const hintsFor = (file: string) => {
    const folder = kindFolder(file);
    const known =
      hinted.get(folder) ?? from(`${places.hints}${folder}.bin`).then((these) => Object.assign(hints, these));
    hinted.set(folder, known);
    known.catch(() => hinted.delete(folder));
    return known;
  };
  /** What is published of a file, which stands with all that go by its name. */
  async function fetched(file: string): Promise<GroundOfFile> {
    const all = (await from(places.base + fileGround(file).slice(1))) as FilesTogether<BegunFile>;
    const one = oneOf(all, file, schemas);
    if (!one) throw new Error(`Expected ${file} among the files of its name, got none of it.`);
    return one as GroundOfFile;
  }
  /** What a form is made from: the file as it was built, else as it was begun, here or by what it judges. */
  async function groundOf(file: string): Promise<EditedFile> {
    const draft = drafts().find((one) => one.file === file && one.from !== undefined);
    if (!draft?.from) return besideOthers(await fetched(file));
    try {
      // By now it may be accepted, and be a file as any.
      return await fetched(file);
    } catch {
      return { ...NOTHING_BESIDE, ...begunAs(await fetched(draft.from), draft, ground.published) };
    }
  }
  async function besideOthers(built: GroundOfFile): Promise<EditedFile> {
    if (!built.isNew) return built;
    const of = built.from === undefined ? undefined : await fetched(built.from);
    const { file } = of ? fileIn({ own: of, text: of.text }, schemas) : {};
    return {
      ...NOTHING_BESIDE,
      ...built,
      ...(of && { sales: of.sales, used: of.used }),
      beside: [
        ...(file ? [file] : []),
        ...(of?.beside ?? []),
        ...(built.knows ? sealKnowing(built.id, built.knows) : []),
      ],
    };
  }
  return {
    tools: { t, format, quotes: settings.quotes },
    ground,
    schemas,
    language,
    readerIn: (typedIn) => ({
      today: today(),
      locale: settingsOf(typedIn).locale,
      fiscalYear: company.data.fiscalYear,
      words,
      currency: ground.currency,
    }),
    writer: {
      locale: settings.locale,
      day: (day) => format.date(day),
      weekday: (day) => format.weekday(day),
    },
    formsOf: ({ kind }) => {
      const known = forms.get(kind) ?? formsOf(kind, schemas);
      forms.set(kind, known);
      return known;
    },
    orderOf: ({ kind }) => orderIn(kind, schemas),
    fileAt(file) {
      const known =
        files.get(file) ??
        Promise.all([groundOf(file), hintsFor(file)]).then(([built]) => withNewest(built, ground.repository));
      files.set(file, known);
      known.catch(() => files.delete(file));
      return known;
    },
    forgetFiles: () => files.clear(),
  };
}

const NOTHING_BESIDE = { body: [], beside: [], sales: [], used: [] };

/** The reader's day. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
