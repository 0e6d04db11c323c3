import type { IsoDate } from './calendar/dates.ts';
import { later, type Edit, type FileHistory, type History, type LastChange, type LineChange } from './history.ts';
import { tellingReason } from './telling-reason.ts';

export interface Telling {
  /** What was changed after this day is not history yet. */
  asOf: IsoDate;
  /** Whether a commit, by its short id, changed the form only and is not to be told of. */
  isMechanical(commit: string): boolean;
}

/**
 * What pages may tell of a history: nothing after the as-of day, nothing of mechanical changes, and no reason that
 * tells none. A line whose last change is not told has no change: who wrote what stands there now is not who wrote what
 * stood there before. A file has its newest change that may be told.
 */
export function toldHistory({ files, edits, ...others }: History, { asOf, isMechanical }: Telling): History {
  const isTold = ({ on, commit }: LastChange): boolean => on <= asOf && (commit === undefined || !isMechanical(commit));
  const worded = new Map<LastChange, Edit>(edits.filter(isTold).map((edit) => [edit, withReason(edit)]));
  const told = [...worded.values()];
  const inWords = (change: LastChange): LastChange => worded.get(change) ?? withReason(change);
  const line = (change: LineChange): LineChange =>
    change === undefined || change === 'uncommitted' ? change : isTold(change) ? inWords(change) : undefined;
  const newest = newestByFile(told);
  const file = (name: string, known: FileHistory): FileHistory => {
    const isLast = known.last !== undefined && isTold(known.last);
    return {
      ...known,
      last: isLast && known.last ? inWords(known.last) : newest.get(name),
      lines: known.lines === 'as-file' ? (isLast ? 'as-file' : undefined) : known.lines?.map(line),
    };
  };
  return { ...others, edits: told, files: new Map([...files].map(([name, known]) => [name, file(name, known)])) };
}

function withReason<T extends LastChange & Partial<Pick<Edit, 'files'>>>(change: T): T {
  return { ...change, why: tellingReason(change.why, change.files) };
}

function newestByFile(edits: readonly Edit[]): Map<string, LastChange> {
  const newest = new Map<string, LastChange>();
  for (const edit of edits)
    for (const name of edit.files) {
      const change = later([newest.get(name), edit]);
      if (change && change !== 'uncommitted') newest.set(name, change);
    }
  return newest;
}
