import type { Draft, Intent } from '#editing/draft.ts';
import type { Step } from '#editing/edits.ts';
import type { EditedFile } from '#editing/ground.ts';
import type { ThingForm } from '#editing/thing-form.ts';
import { type Editor, today } from './ground.ts';
import { drafts } from './kept.ts';

/** What a form is opened for. */
export interface Target {
  thing: string;
  path: readonly Step[];
  intent: Intent;
  /** The field that the link meant. */
  focus: string | undefined;
}

/** The edit of a thing that waits in this browser, else a new one. */
export function draftFor(editor: Editor, file: EditedFile, { thing, path, intent }: Target): Draft {
  const kept = drafts().find(
    (one) =>
      one.file === file.file &&
      one.thing === thing &&
      one.sent === undefined &&
      intent !== 'add' &&
      (one.intent === intent || (one.intent === 'remove' && intent === 'correct')) &&
      JSON.stringify(one.path) === JSON.stringify(path),
  );
  if (kept) return kept.intent === 'remove' ? { ...kept, intent: 'correct' } : kept;
  const day = editor.writer.day(today());
  const typed = intent === 'close' ? { stage: 'done', closedOn: day } : intent === 'add' ? beginning(thing, day) : {};
  return {
    key: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`,
    file: file.file,
    intent,
    thing,
    path,
    was: undefined,
    typed,
    language: editor.language,
    reason: '',
    name: '',
    at: '',
  };
}

/** What a new thing begins with: the day of today where something was, and what every one has. */
function beginning(thing: string, day: string): Record<string, string> {
  const last = thing.slice(thing.lastIndexOf('.') + 1);
  switch (last) {
    case 'people[]':
      return { asOf: day, attitude: 'unknown' };
    case 'actions[]':
      return { stage: 'planned' };
    case 'feedback[]':
      return { on: day };
    case 'forecast[]':
      return { madeOn: day };
    case 'ideas[]':
      return { stage: 'idea', kind: 'growth' };
    case 'comments[]':
      return { writtenOn: day };
    case 'redFlags[]':
      return { opened: day };
    default:
      return {};
  }
}

/** A row that is begun: one empty field stands for it until something is typed. */
export function beginningOf(form: ThingForm, rel: string, at: number): Record<string, string> {
  const list = form.lists.find((one) => one.rel === rel);
  const first = list?.form.fields.find((field) => field.rel !== 'id');
  return first ? { [`${rel}.${at}.${first.rel}`]: '' } : {};
}

/** How many items a list of a thing has. */
export function countAt(thing: unknown, rel: string): number {
  const value = rel
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
      thing,
    );
  return Array.isArray(value) ? value.length : 0;
}

/** Whether somebody has typed anything, beside what a new thing begins with. */
export function isDraftTouched({ intent, typed, reason }: Draft, begunWith: ReadonlySet<string>): boolean {
  if (intent === 'remove') return true;
  if (intent === 'correct') return Object.keys(typed).length > 0;
  return reason !== '' || Object.keys(typed).some((rel) => !begunWith.has(rel));
}
