import type { EditedFile } from '#editing/ground.ts';

/** What a file is called: the name that it has, else that of what it is about. */
export function nameOf(file: EditedFile, whole: unknown): string {
  const name = (whole as { name?: unknown } | undefined)?.name;
  if (typeof name === 'string') return name;
  const inLanguages = name as Readonly<Record<string, string>> | undefined;
  const said = inLanguages?.[document.documentElement.lang] ?? Object.values(inLanguages ?? {})[0];
  if (said !== undefined) return said;
  const judged = file.beside.find(({ kind }) => kind === 'account');
  return judged?.kind === 'account' ? judged.data.name : file.file;
}
