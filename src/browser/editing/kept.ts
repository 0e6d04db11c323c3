import type { Draft } from '#editing/draft.ts';
import { keptUnder } from './places.ts';

/** What is kept for this site and its repository, beside others of the same origin. */
const key = () => `edits ${keptUnder()}`;

let unkept: Draft[] | undefined;
type Listener = (isElsewhere: boolean) => void;
const listeners = new Set<Listener>();

/** The edits that wait in this browser, in the order made. */
export function drafts(): Draft[] {
  if (unkept) return unkept;
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '[]') as Draft[];
  } catch {
    return [];
  }
}

/** Keeps an edit in the place of its earlier state, or behind the others. Whether the browser keeps it. */
export function keepDraft(draft: Draft): boolean {
  const all = drafts();
  const at = all.findIndex((one) => one.key === draft.key);
  return write(at < 0 ? [...all, draft] : all.with(at, draft));
}

/** Takes edits out; they come back as they were by `keepDraft`. */
export function dropDrafts(keys: readonly string[]): Draft[] {
  const all = drafts();
  write(all.filter((one) => !keys.includes(one.key)));
  return all.filter((one) => keys.includes(one.key));
}

/** Tells when the edits become others, and whether in another tab. */
export function onDrafts(listener: Listener): void {
  if (listeners.size === 0) addEventListener('storage', (event) => event.key === key() && told(true));
  listeners.add(listener);
}

/** Whether anything here is not handed in and not kept either. */
export function isUnkept(): boolean {
  return unkept !== undefined && unkept.length > 0;
}

function write(all: Draft[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(key());
    else localStorage.setItem(key(), JSON.stringify(all));
    unkept = undefined;
  } catch {
    unkept = all;
  }
  told();
  return unkept === undefined;
}

function told(isElsewhere = false): void {
  const root = document.documentElement;
  const count = drafts().length;
  if (count > 0) root.dataset['mine'] = String(count);
  else delete root.dataset['mine'];
  const shown = document.querySelector('.my-edits b');
  if (shown) shown.textContent = String(count);
  for (const listener of listeners) listener(isElsewhere);
}

/** The browser's own question before a tab is closed with edits that this tab made and that nobody has. */
export function askBeforeLeaving(): void {
  if (isAsking) return;
  isAsking = true;
  addEventListener('beforeunload', (event) => {
    // Moving within the site loses nothing: what is kept goes along.
    if (isMoving || drafts().every(({ sent }) => sent !== undefined)) return;
    event.preventDefault();
  });
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link instanceof HTMLAnchorElement && link.origin === location.origin && !isUnkept()) movingOn();
    },
    true,
  );
}

let isAsking = false;
let isMoving = false;

/** What follows leads to another page of the site. */
export function movingOn(): void {
  isMoving = true;
  setTimeout(() => {
    isMoving = false;
  }, 2_000);
}
