import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inUsualForm } from '#handwritten/usual-form.ts';
import type { TextOfFile } from '#writing/put-in-place.ts';

/** A file that is there with something put into it: in the usual form where it was in it before. */
export async function inUsualFormAsBefore(
  folder: string,
  { file, text }: TextOfFile & { text: string },
): Promise<TextOfFile> {
  const before = await readFile(path.join(folder, file), 'utf8');
  return { file, text: inUsualForm(file, before) === before ? inUsualForm(file, text) : text };
}
