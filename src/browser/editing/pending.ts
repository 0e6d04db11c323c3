import { changedLines } from '#editing/changed-lines.ts';
import type { Draft } from '#editing/draft.ts';
import { writtenIn } from '#editing/edits.ts';
import type { FileOfMine, MineView } from '#components/editing/my-edits.tsx';
import { textOf } from '#problems/described-problem.ts';
import { handInWords } from '#components/editing/words.ts';
import type { Editor } from './ground.ts';
import { drafts } from './kept.ts';
import { nameOf } from './name-of.ts';
import type { OpenedFile } from './newest.ts';
import { stateOf, type Tag, tagOf, withDrafts } from './state.ts';

/** A file with what is waiting for it: its text as it stands, and as the edits make it. */
export interface Pending {
  file: OpenedFile;
  drafts: readonly Draft[];
  after: string;
  view: FileOfMine;
}

/** One edit as it is listed. */
export function mine(draft: Draft, at: number): MineView {
  return {
    key: draft.key,
    number: at + 1,
    name: draft.name,
    reason: draft.reason,
    trouble: undefined,
    sent: draft.sent,
  };
}

/** What waits here, by file: what can be handed in, and the edits of files that cannot be read. */
interface Waiting {
  pending: Pending[];
  unread: FileOfMine[];
}

/** Edits by file, in the order made. */
export async function waitingHere(made: Editor): Promise<Waiting> {
  const all = drafts().filter(({ sent }) => sent === undefined);
  const numbers = new Map(all.map(({ key }, at) => [key, at + 1]));
  const { t } = made.tools;
  const pending: Pending[] = [];
  const unread: FileOfMine[] = [];
  const listed = (own: readonly Draft[], trouble: (draft: Draft) => string | undefined) =>
    own.map((draft) => ({ ...mine(draft, (numbers.get(draft.key) ?? 1) - 1), trouble: trouble(draft) }));
  for (const [name, own] of Map.groupBy(all, ({ file }) => file)) {
    const file = await made.fileAt(name).catch(() => undefined);
    if (!file) {
      // Gone from the site, or not to be had just now: what was typed is kept and named.
      const edits = listed(own, () => handInWords(made.tools).notRead);
      unread.push({ file: name, name: '', edits, lines: [], errors: [] });
      continue;
    }
    const { text: after, unfit } = withDrafts(made, file, own);
    const errors = stateOf(made, [{ own: file, text: after }]).errors.map((one) => {
      const { what, cure } = textOf(one, t, made.tools.format);
      return `${what} ${cure}`;
    });
    pending.push({
      file,
      drafts: own,
      after,
      view: {
        file: name,
        name: nameOf(file, writtenIn(name, file.text)),
        edits: listed(own, (draft) => (unfit.includes(draft) ? handInWords(made.tools).doesNotFit : undefined)),
        lines: changedLines(beforeOf(file) ?? '', after),
        errors,
      },
    });
  }
  return { pending, unread };
}

/** What a file is before anything is handed in; nothing where nobody has it yet. */
export function beforeOf({ isNew = false, text }: OpenedFile): string | undefined {
  return isNew ? undefined : text;
}

/** What all of it does together; nothing while something has to be right first. */
export function tagOfAll(made: Editor, pending: readonly Pending[]): Tag | undefined {
  const files = pending.map(({ file, after }) => ({ file, before: beforeOf(file), after }));
  return files.length === 0 ? undefined : tagOf(made, files);
}

/** Other edits that point at a thing which an edit adds: without it they would point at nothing. */
export function leaningOn({ intent, path, file, key }: Draft): Draft[] {
  // Without the file that an edit begins, none of it has a place.
  if (intent === 'begin')
    return drafts().filter((one) => one.file === file && one.key !== key && one.sent === undefined);
  const last = path.at(-1);
  if (intent !== 'add' || typeof last !== 'object' || !('item' in last)) return [];
  return drafts().filter(
    (one) =>
      one.file === file &&
      one.key !== key &&
      one.sent === undefined &&
      Object.values(one.typed).some((typed) => typed.split('\n').includes(last.item)),
  );
}
