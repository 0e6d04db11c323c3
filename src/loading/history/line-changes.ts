import type { FileHistory, LineChange } from '#domain/history.ts';
import { lastChange } from './commit-words.ts';
import type { Edits } from './edits.ts';
import type { Git } from './git.ts';

/**
 * Reads who wrote each line of a file last; nothing when git does not say. Past the commits to ignore, which it must
 * know, git looks for who wrote a line before; where it finds nobody, the line is still theirs.
 */
export async function readLineChanges(
  git: Git,
  file: string,
  edits: Edits,
  ignored: readonly string[],
): Promise<Pick<FileHistory, 'lines' | 'fence'>> {
  const blame = await git.ask([
    'blame',
    '--porcelain',
    '--root',
    '--ignore-revs-file=',
    ...ignored.map((id) => `--ignore-rev=${id}`),
    '--encoding=UTF-8',
    '--',
    file,
  ]);
  return blame === undefined ? { lines: undefined } : linesIn(blame, edits, git.edge);
}

/** A commit is described once, where its first line stands; a line's own text follows a tab. */
function linesIn(blame: string, edits: Edits, edge: ReadonlySet<string>): Pick<FileHistory, 'lines' | 'fence'> {
  const known = new Map<string, LineChange>();
  const lines: LineChange[] = [];
  let fence: number | undefined;
  let id = '';
  let told: Record<string, string> = {};
  for (const row of blame.split('\n')) {
    if (row.startsWith('\t')) {
      if (!known.has(id)) known.set(id, changeOf(id, told, edits, edge));
      lines.push(known.get(id));
      if (row.trimEnd() === '\t---' && lines.length > 1) fence ??= lines.length;
    } else {
      const [word = '', ...rest] = row.split(' ');
      if (!/^[0-9a-f]{40,64}$/.test(word)) told[word] = rest.join(' ');
      else {
        id = word;
        told = {};
      }
    }
  }
  return { lines, fence };
}

function changeOf(
  id: string,
  told: Readonly<Record<string, string>>,
  edits: Edits,
  edge: ReadonlySet<string>,
): LineChange {
  if (/^0+$/.test(id)) return 'uncommitted';
  if (edge.has(id)) return undefined;
  // Lines that came from another folder, or from a merge, have a commit that is no edit of this one.
  return (
    edits.commits.get(id) ?? lastChange(id, Number(told['author-time']), told['author'] ?? '', told['summary'] ?? '')
  );
}
