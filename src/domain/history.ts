import type { IsoDate } from './calendar/dates.ts';
import { linesOf, type FieldPath, type Source } from './place.ts';

/** Who changed something last, when and why, as version control tells it. */
export interface LastChange {
  /** The author's day, in UTC. */
  on: IsoDate;
  /** The second of the change since 1970, to tell which of two is later. */
  at: number;
  by: string;
  /** The first line of the commit's message; may be empty. */
  why: string;
  /** The language that the reason is written in, where it is said; else that of the company's plans. */
  lang?: string | undefined;
  /** Short id of the commit; nothing where a file tells of it that names none. */
  commit: string | undefined;
}

/** What is known of a line: its last change, that it is not committed yet, or nothing that can be trusted. */
export type LineChange = LastChange | 'uncommitted' | undefined;

export interface FileHistory {
  /** The newest change of the file; nothing when none may be told of. */
  last: LastChange | undefined;
  /** The newest commit that wrote the file as it is, told of or not: the Version of what is made from it. */
  version?: Pick<LastChange, 'commit' | 'at'> | undefined;
  /**
   * Each line's own change, from the first line on; `as-file` when all are from `last`; nothing when lines were not
   * read.
   */
  lines: readonly LineChange[] | 'as-file' | undefined;
  /** The line that closes a plan's fields; nothing in a file that is fields only. */
  fence?: number | undefined;
}

/** One accepted edit and the files of the content folder that it touched, by their names of today. */
export interface Edit extends LastChange {
  files: readonly string[];
}

/** What version control knows of a content folder. */
export interface History {
  files: ReadonlyMap<string, FileHistory>;
  /** Newest first. */
  edits: readonly Edit[];
  /**
   * Where it is from: git when it is not said; a file beside the content that was written from git, or one made up for
   * a demo.
   */
  from?: 'file' | 'invented' | undefined;
}

/** The last change of a file as a whole. */
export function changeOfFile(history: History | undefined, file: string): LastChange | undefined {
  return history?.files.get(file)?.last;
}

/**
 * The last change of a span of lines, both ends included: the latest one of its lines; `uncommitted` when one of them
 * is not committed yet; nothing when lines were not read or none can be trusted.
 */
export function changeOfLines(
  history: History | undefined,
  file: string,
  first: number,
  last: number = first,
): LineChange {
  const known = history?.files.get(file);
  if (!known?.lines) return undefined;
  if (known.lines === 'as-file') return known.last;
  return later(known.lines.slice(first - 1, last));
}

/** The last change of a field with all that is under it, or of the first of several fields' and the others. */
export function changeOfFields(history: History | undefined, source: Source, paths: readonly FieldPath[]): LineChange {
  const known = history?.files.get(source.file);
  if (!known?.lines) return undefined;
  const { fence } = known;
  return later(
    paths.map((path) => {
      const lines = linesOf(source, path);
      return (
        lines &&
        changeOfLines(
          history,
          source.file,
          lines.first,
          Math.min(lines.last, fence === undefined ? Infinity : fence - 1),
        )
      );
    }),
  );
}

/** The last change of a plan's text, which stands under its fields. */
export function changeOfText(history: History | undefined, file: string): LineChange {
  const known = history?.files.get(file);
  return changeOfLines(history, file, (known?.fence ?? 0) + 1, Infinity);
}

/** The later one of several changes; what is not committed yet is later than all else. */
export function later(changes: readonly LineChange[]): LineChange {
  let latest: LastChange | undefined;
  for (const change of changes) {
    if (change === 'uncommitted') return change;
    if (change && (!latest || change.at > latest.at)) latest = change;
  }
  return latest;
}

/** The edits after one day and up to another, newest first. */
export function editsBetween(history: History | undefined, after: IsoDate, upTo: IsoDate): Edit[] {
  return (history?.edits ?? []).filter(({ on }) => on > after && on <= upTo).sort((a, b) => b.at - a.at);
}
