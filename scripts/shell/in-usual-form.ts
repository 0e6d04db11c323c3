import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatted } from '#handwritten/format.ts';
import { schemasIn } from '#loading/read-text.ts';
import { FOLDERS } from '#loading/written.ts';
import type { TextOfFile } from '#writing/put-in-place.ts';

/** The text of a new file in the usual form, so that formatting leaves it alone. `file` is its way in the content folder. */
export function inUsualForm(file: string, text: string): string {
  const [folder = ''] = file.split('/');
  const kinds = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[];
  const kind = file === 'company.yaml' ? 'company' : kinds.find((each) => FOLDERS[each].folder === folder);
  // Decimals of a currency have no part in the form.
  const schemas = schemasIn({ code: 'EUR', decimals: 2 });
  return (kind && kind !== 'actuals' ? formatted(kind, file, text, schemas) : undefined) ?? text;
}

/** A file that is there with something put into it: in the usual form where it was in it before. */
export async function inUsualFormAsBefore(
  folder: string,
  { file, text }: TextOfFile & { text: string },
): Promise<TextOfFile> {
  const before = await readFile(path.join(folder, file), 'utf8');
  return { file, text: inUsualForm(file, before) === before ? inUsualForm(file, text) : text };
}
