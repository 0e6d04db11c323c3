import { handInWords } from '#components/editing/words.ts';
import { outcome, savedHere } from '#components/editing/hand-in.tsx';
import type { Editor } from './ground.ts';
import { drafts, keepDraft, movingOn } from './kept.ts';
import { commitSaved, saveFile, type Saves, whenBuilt } from './local.ts';
import { beforeOf, type Pending } from './pending.ts';
import { keptUnder } from './places.ts';

/**
 * What was saved from this tab, and what became of it. It outlives the page, which is made anew from what was saved.
 */
interface Note {
  files: string[];
  said: string[];
  title: string;
  /** Whether a commit of it was asked for: a page that is made anew before it has the answer asks once more. */
  isAsked?: boolean;
  /** The branch of its commit, which is said as often as the page is made anew for it, and no more once it was left. */
  branch?: string;
}

const key = () => `saved ${keptUnder()}`;

/**
 * Saves the texts of edits into the content folder, and says so; a site that is built anew for it is shown when it is.
 * What the folder does not take keeps its edits.
 */
export async function saveHere(
  editor: Editor,
  pending: readonly Pending[],
  saves: Saves,
  title: string,
  outcomes: HTMLElement,
): Promise<void> {
  const words = handInWords(editor.tools);
  for (const { file, after, drafts: own } of pending) {
    const result = await saveFile(file.file, beforeOf(file), after);
    if (result !== 'saved') {
      const text = result === 'changed' ? words.saveChanged : words.saveRefused;
      outcomes.innerHTML = String(outcome(editor.tools, { isGood: false, text }));
      return;
    }
    const time = new Date().toLocaleTimeString(editor.writer.locale, { hour: '2-digit', minute: '2-digit' });
    noteDown(file.file, words.saved(file.file, time), title);
    for (const { key: name } of own) {
      const draft = drafts().find((one) => one.key === name);
      if (draft) keepDraft({ ...draft, sent: 'saved' });
    }
  }
  showSaved(editor, saves, outcomes);
  if (!saves.builds) return;
  const building = document.createElement('p');
  building.textContent = words.building;
  outcomes.append(building);
  if (await whenBuilt()) {
    movingOn();
    location.reload();
  } else building.textContent = words.notBuilt;
}

/** Says what was saved from this tab, also after the page was made anew, and offers a branch and a commit. */
export function showSaved(editor: Editor, saves: Saves, outcomes: HTMLElement): void {
  const note = noted();
  if (!note || !saves.saves) return;
  if (note.branch !== undefined && !isMadeAnew()) return keep(undefined);
  const { tools } = editor;
  const words = handInWords(tools);
  const committed = (branch: string) => String(outcome(tools, { isGood: true, text: words.committed(branch) }));
  outcomes.innerHTML =
    note.branch === undefined ? String(savedHere(tools, note.said, saves.git)) : committed(note.branch);
  outcomes.scrollIntoView({ block: 'nearest' });
  const commit = async () => {
    keep({ ...note, isAsked: true });
    const branch = await commitSaved(note.files, note.title);
    keep(branch === undefined ? { ...note, isAsked: false } : { ...note, branch });
    outcomes.innerHTML =
      branch === undefined ? String(outcome(tools, { isGood: false, text: words.saveRefused })) : committed(branch);
  };
  outcomes.querySelector('[data-commit]')?.addEventListener('click', () => void commit());
  if (note.isAsked === true && note.branch === undefined) void commit();
}

/** Whether the page was loaded again as it stood: what was saved and what was committed may each do so. */
function isMadeAnew(): boolean {
  const [how] = performance.getEntriesByType('navigation');
  return how instanceof PerformanceNavigationTiming && how.type === 'reload';
}

function noteDown(file: string, said: string, title: string): void {
  const known = noted();
  const before = known?.branch === undefined ? known : undefined;
  const others = (before?.files ?? []).flatMap((one, at) =>
    one === file ? [] : [[one, before?.said[at] ?? ''] as const],
  );
  const all = [...others, [file, said] as const];
  keep({
    files: all.map(([one]) => one),
    said: all.map(([, text]) => text),
    title: [...new Set([before?.title ?? '', title])].filter(Boolean).join('; '),
  });
}

/** In a browser that keeps nothing it holds for this page only. */
let unkept: Note | undefined;

function keep(note: Note | undefined): void {
  unkept = note;
  try {
    if (note) sessionStorage.setItem(key(), JSON.stringify(note));
    else sessionStorage.removeItem(key());
  } catch {
    // It holds for this page.
  }
}

function noted(): Note | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key()) ?? 'null') as Note | null) ?? unkept;
  } catch {
    return unkept;
  }
}
