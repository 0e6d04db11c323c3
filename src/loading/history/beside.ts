import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FigureBook } from '#domain/budget/figures.ts';
import { fenceOf, linesNamed } from '#domain/history-by-field.ts';
import { later, type Edit, type FileHistory, type History, type LineChange } from '#domain/history.ts';
import type { Source } from '#domain/place.ts';
import { toldHistory } from '#domain/told-history.ts';
import { filesWithLines, readEditHistory, readHistory, sourcesWithLines } from '../history.ts';
import type { Git } from './git.ts';
import { editOf, readHistoryFile, type WrittenHistory } from './history-file.ts';

/**
 * Who changed the content last, when and why, as far as pages of the as-of day may tell of it: from git, or from the
 * history.json beside the content where there is no git, git knows not all or nothing of it, or the file says that it
 * is made up. `edits` leaves single lines out.
 */
export async function historyBeside(
  git: Git,
  { portfolio, asOf }: FigureBook,
  wants: 'with-lines' | 'edits',
  onRead?: (done: number, of: number) => void,
): Promise<History | undefined> {
  const { history: written } = readHistoryFile(git.folder);
  const told = async (): Promise<History | undefined> => {
    if (!written) return undefined;
    const sources = wants === 'edits' ? new Map<string, Source>() : sourcesWithLines(portfolio);
    const history = await historyIn(git.folder, written, wants === 'edits' ? [] : filesWithLines(portfolio), sources);
    return toldHistory(history, { asOf, isMechanical: () => false });
  };
  if (written && (written.invented || git.top === undefined || git.trouble())) return told();
  const fromGit =
    wants === 'edits'
      ? await readEditHistory(git, asOf)
      : await readHistory(git, filesWithLines(portfolio), asOf, { onRead });
  return fromGit ?? told();
}

/** What a history file says of the content as it stands. */
export async function historyIn(
  folder: string,
  written: WrittenHistory,
  byLine: readonly string[],
  sources: ReadonlyMap<string, Source>,
): Promise<History> {
  const edits = written.edits.map(editOf);
  const files = new Map<string, FileHistory>();
  for (const edit of edits)
    for (const file of edit.files) {
      const last = later([files.get(file)?.last, edit]);
      if (last && last !== 'uncommitted') files.set(file, { last, lines: undefined });
    }
  for (const file of byLine) {
    const known = files.get(file);
    const text = known && (await readFile(path.join(folder, file), 'utf8').catch(() => undefined));
    if (!known || text === undefined) continue;
    const lines = text.split(/\r?\n/);
    const changes = written.lines
      ? runsOf(written.lines[file], text, edits)
      : fieldsOf(written, edits, file, { lines, source: sources.get(file) });
    files.set(file, { ...known, lines: changes, fence: fenceOf(lines) });
  }
  return {
    files,
    edits: edits.toSorted((a, b) => b.at - a.at),
    from: written.invented ? 'invented' : 'file',
  };
}

/** The fingerprint of a file's text; Windows' line ends make no other. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}

/** Lines as they were counted; nothing when the file is another one since. */
function runsOf(
  known: NonNullable<WrittenHistory['lines']>[string] | undefined,
  text: string,
  edits: readonly Edit[],
): LineChange[] | undefined {
  return known?.of === fingerprint(text)
    ? known.runs.flatMap(([count, edit]) => Array.from({ length: count }, () => edits[edit]))
    : undefined;
}

/** Lines by the fields that each edit names, the oldest first, so that the newest has the last word. */
function fieldsOf(
  written: WrittenHistory,
  edits: readonly Edit[],
  file: string,
  content: Parameters<typeof linesNamed>[0],
): LineChange[] {
  const changes: LineChange[] = content.lines.map(() => undefined);
  const own = edits.map((edit, at) => ({ edit, fields: written.edits[at]?.fields?.[file] }));
  for (const { edit, fields } of own
    .filter(({ edit }) => edit.files.includes(file))
    .sort((a, b) => a.edit.at - b.edit.at))
    for (const span of fields?.map((named) => linesNamed(content, named)) ?? [{ first: 1, last: changes.length }])
      if (span) changes.fill(edit, span.first - 1, span.last);
  return changes;
}
