import type { Draft, Intent } from '#editing/draft.ts';
import type { Step } from '#editing/edits.ts';
import type { EditedFile } from '#editing/ground.ts';
import type { ThingForm } from '#editing/thing-form.ts';
import { membersAmong } from '#domain/changes/members-among.ts';
import { placeIn, writtenIn } from '#editing/edits.ts';
import { only } from '#loading/written.ts';
import { type Editor, today } from './ground.ts';
import { drafts } from './kept.ts';
import { whoEdits } from './signing-in.ts';

/** What a form is opened for. */
export interface Target {
  thing: string;
  path: readonly Step[];
  intent: Intent;
  /** The field that the link meant. */
  focus: string | undefined;
  /** What a new thing begins with, beside what every one of its kind does. */
  typed?: Readonly<Record<string, string>>;
  /** The edit that is gone on with; without it the one of that thing that waits here, if any. */
  key?: string;
}

/** The edit of a thing that waits in this browser, else a new one. */
export function draftFor(editor: Editor, file: EditedFile, { thing, path, intent, typed: begun, key }: Target): Draft {
  const kept = drafts().find(
    (one) =>
      one.key === key ||
      (one.file === file.file &&
        one.thing === thing &&
        one.sent === undefined &&
        intent !== 'add' &&
        (one.intent === intent || (one.intent === 'remove' && intent === 'correct')) &&
        JSON.stringify(one.path) === JSON.stringify(path)),
  );
  if (kept) return kept.intent === 'remove' ? { ...kept, intent: 'correct' } : kept;
  const day = editor.writer.day(today());
  const typed =
    intent === 'close'
      ? { stage: 'done', closedOn: day }
      : intent === 'add'
        ? { ...beginning(thing, day), ...byWhom(editor, file, thing, path), ...begun }
        : {};
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

/** A promise is given by whoever edits here, else by whom the plan belongs to. */
function byWhom({ ground }: Editor, file: EditedFile, thing: string, path: readonly Step[]): Record<string, string> {
  if (!/(^|\.)promises\[\]$/.test(thing)) return {};
  const people = only(ground.published.files, 'unit').flatMap(({ data }) => [
    ...data.people,
    ...data.teams.flatMap((team) => team.people),
  ]);
  const members = new Map(people.map((one) => [one.id, one] as const));
  const [who] = membersAmong([whoEdits()], { members });
  const whole = writtenIn(file.file, file.text);
  const holder = (placeIn(whole, path.slice(0, -1))?.value ?? whole) as Readonly<Record<string, unknown>>;
  const by = who ?? holder['kam'];
  return typeof by === 'string' && members.has(by) ? { by } : {};
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
    case 'changes[]':
      // From that day on a review of the change is asked for.
      return { knownOn: day };
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
