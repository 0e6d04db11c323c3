import { ROW_GONE } from '#editing/row-gone.ts';
import { beginningOf, countAt } from './begin.ts';
import type { OpenForm } from './form-state.ts';

/** Begins a row of a small list, and leads into its first field. */
export function beginRow(open: OpenForm, rel: string, print: () => void): void {
  const { panel, form, draft } = open;
  const numbers = [...panel.querySelectorAll<HTMLElement>('[data-row]')].flatMap(({ dataset }) =>
    (dataset['row'] ?? '').startsWith(`${rel}.`) ? [Number((dataset['row'] ?? '').slice(rel.length + 1))] : [],
  );
  const there = draft.was === undefined ? 0 : countAt(draft.was, rel);
  const next = Math.max(there - 1, ...numbers, -1) + 1;
  open.draft = { ...draft, typed: { ...draft.typed, ...beginningOf(form, rel, next) } };
  open.focus = rel;
  print();
  panel
    .querySelector<HTMLElement>(`[data-row="${CSS.escape(`${rel}.${next}`)}"] :is(input, select, textarea)`)
    ?.focus();
}

/** Takes a row out: one that was begun is gone, one of the file is marked. */
export function takeRowOut(open: OpenForm, row: string, print: () => void): void {
  const { draft, panel } = open;
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([rel]) => !rel.startsWith(`${row}.`)));
  const [list, at] = [row.slice(0, row.lastIndexOf('.')), Number(row.slice(row.lastIndexOf('.') + 1))];
  const isThere = at < countAt(draft.was, list);
  open.draft = { ...draft, typed: isThere ? { ...typed, [row]: ROW_GONE } : typed };
  print();
  panel.querySelector<HTMLElement>('[data-row-new]')?.focus();
}
