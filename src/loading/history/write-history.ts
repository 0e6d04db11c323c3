import type { History, LineChange } from '#domain/history.ts';
import { fingerprint } from './beside.ts';
import type { WrittenHistory } from './history-file.ts';

/** A history as the file beside the content holds it, an edit and a file's lines in a row each, so that it is short. */
export async function writtenHistory(
  { edits, files }: History,
  textOf: (file: string) => Promise<string>,
): Promise<string> {
  const numbers = new Map<string | undefined, number>(edits.map(({ commit }, at) => [commit, at]));
  const lines: [string, { of: string; runs: [number, number][] }][] = [];
  for (const [file, { last, lines: changes }] of files) {
    if (!changes) continue;
    const text = await textOf(file);
    const each = changes === 'as-file' ? text.split('\n').map(() => last) : changes;
    lines.push([file, { of: fingerprint(text), runs: runsIn(each, numbers) }]);
  }
  const rows: WrittenHistory['edits'] = edits.map(({ on, at, by, why, commit, files: touched }) => ({
    ...{ on, at, by, why, commit },
    files: [...touched],
  }));
  return `{\n"edits": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n],\n"lines": {\n${lines
    .map(([file, known]) => `${JSON.stringify(file)}: ${JSON.stringify(known)}`)
    .join(',\n')}\n}\n}\n`;
}

function runsIn(changes: readonly LineChange[], numbers: ReadonlyMap<string | undefined, number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const change of changes) {
    const number = change === undefined || change === 'uncommitted' ? -1 : (numbers.get(change.commit) ?? -1);
    const last = runs.at(-1);
    if (last?.[1] === number) last[0]++;
    else runs.push([1, number]);
  }
  return runs;
}
