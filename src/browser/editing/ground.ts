import type { EditedFile } from '#editing/ground.ts';
import type { Published } from '#editing/published.ts';
import type { Reader, Writer } from '#editing/typed-value.ts';
import { formsOf, type Form } from '#editing/form-fields.ts';
import { orderIn } from '#editing/order.ts';
import type { OrderOf } from '#editing/edits.ts';
import { schemasIn, type Schemas } from '#loading/read-text.ts';
import type { EditorTools } from '#components/editing/words.ts';
import { fileGround, SITE_GROUND, type SiteGround } from '#views/editing/ground.ts';
import { editorMessages, type EditorTexts } from '#words/editor-words.ts';
import { formatterFor } from '#words/format.ts';
import { settingsOf } from '#words/languages.ts';
import { fetchPacked } from '../fetch-packed.ts';
import { editorPlaces } from './places.ts';

/** All that forms are made with on this page, fetched once. */
export interface Editor {
  tools: EditorTools;
  ground: SiteGround<Published>;
  schemas: Schemas;
  language: string;
  /** What somebody typed in a language is read with. */
  readerIn(language: string): Reader;
  writer: Writer;
  /** The forms of a kind of file, and the order of fields in it. */
  formsOf(file: EditedFile): readonly Form[];
  orderOf(file: EditedFile): OrderOf;
  fileAt(file: string): Promise<EditedFile>;
}

let opened: Promise<Editor> | undefined;
const files = new Map<string, Promise<EditedFile>>();

/** The editor of this page. */
export function editor(): Promise<Editor> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Editor> {
  const places = editorPlaces();
  const language = document.documentElement.lang;
  const from = async (address: string) => JSON.parse(await fetchPacked(address)) as unknown;
  const [texts, ground] = await Promise.all([
    from(places.words) as Promise<EditorTexts>,
    from(places.base + SITE_GROUND.slice(1)) as Promise<SiteGround<Published>>,
  ]);
  const settings = settingsOf(language);
  const t = editorMessages(texts, settings.locale);
  const format = formatterFor(language, ground.currency, ground.scale);
  const schemas = schemasIn(ground.currency);
  const company = ground.published.files.find((file) => file.kind === 'company');
  if (company?.kind !== 'company') throw new Error('Expected what is published to have the company, got none.');
  const words = Object.fromEntries(t.editing.dayWords.split(';').map((one) => one.split(':') as [string, string]));
  const forms = new Map<string, readonly Form[]>();
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
    writer: { locale: settings.locale, day: (day) => format.date(day) },
    formsOf: ({ kind }) => {
      const known = forms.get(kind) ?? formsOf(kind, schemas);
      forms.set(kind, known);
      return known;
    },
    orderOf: ({ kind }) => orderIn(kind, schemas),
    fileAt(file) {
      const known = files.get(file) ?? (from(places.base + fileGround(file).slice(1)) as Promise<EditedFile>);
      files.set(file, known);
      known.catch(() => files.delete(file));
      return known;
    },
  };
}

/** The reader's day. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
