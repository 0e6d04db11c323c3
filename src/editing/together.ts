import type { Schemas } from '#loading/read-text.ts';
import type { WrittenFile } from '#loading/written.ts';
import type { EditedFile } from './ground.ts';
import { fileIn, type OwnFile } from './what-it-does.ts';

/** A file that nobody has yet: it stands beside nothing until it is there. */
interface NewFile {
  file: string;
  isNew: true;
}

type Rows = Pick<OwnFile, 'sales' | 'used'>;

/** A file among others: what stands beside it is one of them by its path, or is given whole. */
interface FileAmong extends Omit<EditedFile, 'beside' | keyof Rows | 'isNew'> {
  isNew?: false;
  beside: readonly (string | WrittenFile)[];
  /** Which of the rows of figures are its own. */
  rows: number;
}

/** Files that go by one name, a plan and its reviews among them: what several of them are made with stands once. */
export interface FilesTogether<New extends NewFile = NewFile> {
  files: readonly (FileAmong | New)[];
  rows: readonly Rows[];
}

/** What is published of some files, so that a text that stands beside others is not said again with each of them. */
export function together<New extends NewFile>(
  edited: readonly EditedFile[],
  begun: readonly New[],
): FilesTogether<New> {
  const isAmong = new Set(edited.map(({ file }) => file));
  const rows = new Map<string, Rows>();
  const files = edited.map(({ beside, sales, used, isNew: _, ...file }): FileAmong => {
    const said = JSON.stringify([sales, used]);
    if (!rows.has(said)) rows.set(said, { sales, used });
    return {
      ...file,
      beside: beside.map((one) => (isAmong.has(one.source.file) ? one.source.file : one)),
      rows: [...rows.keys()].indexOf(said),
    };
  });
  return { files: [...files, ...begun], rows: [...rows.values()] };
}

/** One of them, as a form is made from it; nothing where it is not among them. */
export function oneOf<New extends NewFile>(
  { files, rows }: FilesTogether<New>,
  file: string,
  schemas: Schemas,
): EditedFile | New | undefined {
  const own = files.find((one) => one.file === file);
  if (!own || own.isNew) return own;
  const { rows: at, ...rest } = own;
  const known = new Map(files.map((one) => [one.file, one] as const));
  const beside = own.beside.flatMap((one) => {
    if (typeof one !== 'string') return one;
    const other = known.get(one);
    if (!other || other.isNew) return [];
    return fileIn({ own: { ...other, beside: [], sales: [], used: [] }, text: other.text }, schemas).file ?? [];
  });
  return { ...rest, sales: [], used: [], ...rows[at], beside };
}
