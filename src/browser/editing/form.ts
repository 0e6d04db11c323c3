import { WHY } from '#components/editing/form.tsx';
import { messageOf } from '#components/editing/messages.tsx';
import { focusFirst, valueOfInputs } from './inputs.ts';
import { figureKeys, pasteFigures } from './figures.ts';
import {
  beginForm,
  type FormWish,
  isBesideOthers,
  isTakenOver,
  isTouched,
  judgeTyped,
  nameNow,
  type OpenForm,
  textBefore,
  understand,
} from './form-state.ts';
import { printForm, showFigureChanges } from './form-print.ts';
import { beginRow, takeRowOut } from './form-rows.ts';
import { showFaults, showSummary, showTag, thingNow } from './form-said.ts';
import { cures, stays } from './cures.ts';
import { askBeforeLeaving, drafts, dropDrafts, keepDraft, movingOn, onDrafts } from './kept.ts';
import { editorPlaces } from './places.ts';
import { tagOf } from './state.ts';

const KEEP_MS = 400;
const CHECK_MS = 300;
const LEAVE_MS = 250;
/** After so long it is looked again whether something is still pressed, and so many times at most. */
const PRESS_MS = 50;
const LONGEST_PRESS = 60;

type Timer = ReturnType<typeof setTimeout>;

/** Opens the form of one thing in a panel. What was typed earlier and not handed in stands in it. */
export function openForm(wish: FormWish): void {
  const open = beginForm(wish);
  const { editor, panel, target } = open;
  const words = editor.tools.t.editing;
  const waiting: Record<'keep' | 'check', Timer | undefined> = { keep: undefined, check: undefined };
  /** Undone, given up or closed for good: what takes the focus away by that keeps nothing once more. */
  let isOver = false;

  const print = () => printForm(open, changed);

  function changed(rel: string, value: string): void {
    // A field that is left tells once more what it told at each key.
    if (value === (open.draft.typed[rel] ?? open.fields.shown(rel))) return;
    if (open.pasted && rel.startsWith(`${open.pasted.rel}.`)) delete open.pasted;
    const typed = { ...open.draft.typed };
    if (value === open.fields.shown(rel) && !rel.startsWith('seen.')) delete typed[rel];
    else typed[rel] = value;
    open.draft = { ...open.draft, typed };
    if (open.draft.intent === 'close') withBefore(open, rel, value);
    panel.querySelector(`[data-field="${CSS.escape(rel)}"] .edit-said`)?.replaceChildren();
    later();
  }

  function later(): void {
    soon('keep', KEEP_MS);
    soon('check', CHECK_MS);
  }

  /** Does it in a while, and never while something is pressed: what goes under a finger takes the press along. */
  function soon(what: keyof typeof waiting, wait: number, presses = LONGEST_PRESS): void {
    clearTimeout(waiting[what]);
    waiting[what] = setTimeout(() => {
      if (presses > 0 && panel.querySelector(':active')) soon(what, PRESS_MS, presses - 1);
      else if (what === 'keep') keep();
      else check();
    }, wait);
  }

  function rest(): void {
    clearTimeout(waiting.keep);
    clearTimeout(waiting.check);
  }

  function keep(): void {
    clearTimeout(waiting.keep);
    if (isOver) return;
    const { key } = open.draft;
    if (!isTouched(open)) {
      if (drafts().some((one) => one.key === key)) dropDrafts([key]);
      return;
    }
    understand(open);
    const isKept = keepDraft({ ...open.draft, at: new Date().toISOString(), name: nameNow(open) });
    askBeforeLeaving();
    const said = panel.querySelector('[data-kept]');
    const time = new Date().toLocaleTimeString(editor.writer.locale, { hour: '2-digit', minute: '2-digit' });
    if (said) said.textContent = isKept ? words.kept(time) : words.cannotKeep;
  }

  /** Says what is wrong beside each field, and what the edit would do. */
  function check(): void {
    clearTimeout(waiting.check);
    judgeTyped(open);
    showFaults(open);
    showFigureChanges(open);
    showTag(open, decide);
    showSummary(open);
  }

  /** Of two values that were written meanwhile one holds: the other's, or what was typed here, upon theirs. */
  function decide(choice: 'mine' | 'theirs'): void {
    const now = thingNow(open);
    rest();
    if (choice === 'theirs') {
      isOver = true;
      dropDrafts([open.draft.key]);
      open.close();
      return;
    }
    open.draft = now === undefined ? { ...open.draft, intent: 'add', was: undefined } : { ...open.draft, was: now };
    print();
    check();
    keep();
  }

  panel.addEventListener('input', (event) => take(event.target));
  panel.addEventListener('change', (event) => take(event.target));
  function take(from: EventTarget | null): void {
    if (!(from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement))
      return;
    if (!panel.contains(from) || from.name === '' || from.name.endsWith(':search')) return;
    if (from.name === WHY) {
      open.draft = { ...open.draft, reason: from.value };
      if (from.value.trim() !== '') panel.querySelector(`[data-field="${WHY}"] .edit-said`)?.replaceChildren();
      later();
      return;
    }
    changed(from.name.replace(/:(?:kind|amount)$/, ''), valueOfInputs(panel, from.name));
  }

  const pressed: Readonly<Record<string, (of: string, at: HTMLElement) => void>> = {
    reading: (rel, at) => setInput(rel, at.dataset['value'] ?? ''),
    unseal() {
      open.isUnsealed = true;
      print();
      check();
    },
    'row-new'(rel) {
      beginRow(open, rel, print);
      check();
    },
    'row-gone'(row) {
      takeRowOut(open, row, print);
      later();
    },
    cure(at) {
      const tag = tagOf(editor, [{ file: open.file, before: textBefore(open), after: open.after }]);
      const cure = cures(open, tag?.opened ?? [])[Number(at)];
      keep();
      if (cure) open.beside(cure.target);
    },
    stay(at) {
      const tag = tagOf(editor, [{ file: open.file, before: textBefore(open), after: open.after }]);
      const stay = stays(open, tag?.stays ?? [])[Number(at)];
      keep();
      if (stay) open.beside(stay.target);
    },
    keep() {
      keep();
      isOver = true;
      open.close();
    },
    unpaste(name) {
      const { before = {} } = open.pasted ?? {};
      delete open.pasted;
      open.draft = { ...open.draft, typed: before };
      print();
      check();
      keep();
      panel.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
    },
    undo,
    remove() {
      open.draft = { ...open.draft, intent: 'remove', typed: {} };
      check();
      keep();
    },
  };
  panel.addEventListener('click', (event) => {
    const from = event.target instanceof Element && panel.contains(event.target) ? event.target : undefined;
    for (const [name, act] of Object.entries(pressed)) {
      const at = from?.closest<HTMLElement>(`[data-${name}]`);
      if (at) return act(at.getAttribute(`data-${name}`) ?? '', at);
    }
  });

  function undo(): void {
    rest();
    const gone = open.draft;
    isOver = true;
    dropDrafts([gone.key]);
    panel.innerHTML = String(messageOf.undone(editor.tools));
    const back = panel.querySelector<HTMLElement>('[data-back]');
    back?.focus();
    back?.addEventListener('click', () => {
      open.draft = gone;
      isOver = false;
      print();
      check();
      keep();
      panel.querySelector<HTMLElement>('.edit-title')?.focus();
    });
  }

  /** Puts a value into an input as if it had been typed. */
  function setInput(rel: string, value: string): void {
    const input = panel.querySelector<HTMLInputElement>(
      `[name="${CSS.escape(rel)}"], [name="${CSS.escape(`${rel}:amount`)}"]`,
    );
    const box = panel.querySelector<HTMLElement>(`[data-combo="${CSS.escape(rel)}"]`);
    if (input) input.value = value;
    changed(rel, value);
    if (box) print();
    check();
    keep();
    (input ?? panel.querySelector<HTMLInputElement>(`[data-combo="${CSS.escape(rel)}"] input`))?.focus();
  }

  panel.addEventListener('paste', (event) => {
    const cell =
      event.target instanceof HTMLInputElement && event.target.matches('[data-figure]') ? event.target : undefined;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const before = { ...open.draft.typed };
    const pasted = pasteFigures(cell, text);
    for (const { name, value } of pasted.filled) changed(name, value);
    open.pasted = { ...pasted, before };
    check();
    keep();
  });

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      handIn();
    } else if (event.key === 'Enter') figureKeys(event, panel);
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    handIn();
  });
  // A field is left by pressing something: what appears with the first edit that is kept must not move it away under
  // the finger.
  panel.addEventListener('focusout', () => {
    if (isTouched(open)) soon('keep', LEAVE_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && panel.isConnected && isTouched(open)) keep();
  });
  onDrafts((isElsewhere) => {
    if (!panel.isConnected || isOver) return;
    // The same edit, typed on in another tab: who types last is right.
    if (isElsewhere && isTakenOver(open)) {
      rest();
      print();
      check();
    } else if (isBesideOthers(open)) later(); // Another edit of the same file: what this one does is counted upon it.
  });

  function handIn(): void {
    open.isAsked = true;
    check();
    const left = showSummary(open);
    const summary = panel.querySelector<HTMLElement>('[data-summary]');
    if (left > 0 || open.after === open.base) {
      if (left === 0 && summary && !('conflict' in open.applied))
        summary.innerHTML = String(messageOf.plain(words.nothingChanged));
      summary?.focus();
      return;
    }
    keep();
    movingOn();
    location.assign(`${editorPlaces().mine}#hand-in`);
  }

  print();
  check();
  focusFirst(panel, target.focus);
}

/** The attitude before a move is what the plan says of the person. */
function withBefore(open: OpenForm, rel: string, person: string): void {
  const at = /^effect\.relationship\.(\d+)\.person$/.exec(rel)?.[1];
  if (at === undefined) return;
  const people = (open.holder as { people?: { id: string; attitude?: string }[] } | undefined)?.people ?? [];
  const from = people.find((one) => one.id === person)?.attitude ?? 'unknown';
  const { draft } = open;
  open.draft = { ...draft, typed: { ...draft.typed, [`effect.relationship.${at}.from`]: from } };
}
