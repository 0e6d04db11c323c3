import { changedLines } from '#editing/changed-lines.ts';
import type { Draft } from '#editing/draft.ts';
import { writtenIn } from '#editing/edits.ts';
import type { EditedFile } from '#editing/ground.ts';
import type { FileOfMine, MineView } from '#components/editing/my-edits.tsx';
import { textOf } from '#problems/described-problem.ts';
import type { Editor } from './ground.ts';
import { drafts } from './kept.ts';
import { nameOf } from './name-of.ts';
import { stateOf, tagOf, withDrafts } from './state.ts';

/** A file with what is waiting for it: its text as it stands, and as the edits make it. */
export interface Pending {
  file: EditedFile;
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

/** Edits by file, in the order made. */
export async function pendingOf(made: Editor): Promise<Pending[]> {
  const all = drafts().filter(({ sent }) => sent === undefined);
  const numbers = new Map(all.map(({ key }, at) => [key, at + 1]));
  const { t } = made.tools;
  const pending: Pending[] = [];
  for (const [name, own] of Map.groupBy(all, ({ file }) => file)) {
    const file = await made.fileAt(name).catch(() => undefined);
    if (!file) continue;
    const { text: after, unfit } = withDrafts(made, file, own);
    const errors = stateOf(made, file, after).errors.map((one) => {
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
        href: undefined,
        edits: own.map((draft) => ({
          ...mine(draft, (numbers.get(draft.key) ?? 1) - 1),
          trouble: unfit.includes(draft) ? t.editing.refused : undefined,
        })),
        tag: tagOf(made, file, file.text, after)?.view,
        lines: changedLines(file.text, after),
        errors,
      },
    });
  }
  return pending;
}
