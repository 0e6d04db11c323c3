import type { Problem } from '#domain/checks/problem.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import { type Draft, type Meant, upon } from '#editing/draft.ts';
import { applyEdits, placeIn, type Step, writtenIn } from '#editing/edits.ts';
import { faultsByField } from '#editing/field-faults.ts';
import { newId } from '#editing/new-item.ts';
import { formOfThing, type ThingForm } from '#editing/thing-form.ts';
import { titleOf } from '#editing/things.ts';
import { addingName, thingName } from '#components/editing/words.ts';
import { draftFor, isDraftTouched, type Target } from './begin.ts';
import { type Fields, fieldsOfForm, holderOf } from './form-fields.ts';
import type { Pasted } from './figures.ts';
import type { Editor } from './ground.ts';
import { drafts } from './kept.ts';
import type { OpenedFile } from './newest.ts';
import { meaningOf, stateOf, withDrafts } from './state.ts';

/** Where the file itself is opened at the code host, and what that is called. */
export interface AtHost {
  href: string | undefined;
  name: string;
}

export interface FormWish {
  editor: Editor;
  file: OpenedFile;
  panel: HTMLElement;
  target: Target;
  host: AtHost;
  /** The level of its heading on the page. */
  level: number;
  close: () => void;
  /** Opens the form of another thing of the file below this one. */
  beside: (target: Target) => void;
}

/** A form that stands open: what was typed in it, and what that comes to. */
export interface OpenForm extends FormWish {
  /** Begins every id in it, once on the page. */
  id: string;
  form: ThingForm;
  /** In what people, needs and actions are looked for. */
  holder: unknown;
  draft: Draft;
  /** The file with its other edits, as text and as its fields. */
  base: string;
  whole: unknown;
  fields: Fields;
  /** The field that the link meant, until another row is opened. */
  focus: string | undefined;
  isUnsealed: boolean;
  /** Whether somebody wanted to hand it in: then what is missing is said as well. */
  isAsked: boolean;
  meant: Meant;
  applied: ReturnType<typeof applyEdits>;
  /** The file with this edit too; as `base` where it cannot be made. */
  after: string;
  /** What is wrong, by the field that it is about. */
  faults: ReadonlyMap<string, readonly Problem[]>;
  /** What a new thing began with, which nobody typed. */
  begunWith: ReadonlySet<string>;
  /** The last paste of several cells, and what was typed before it, as long as its table is as it left it. */
  pasted?: Pasted & { before: Draft['typed'] };
}

let count = 0;

/** The state of a form of one thing. What was typed earlier and not handed in stands in it. */
export function beginForm(wish: FormWish): OpenForm {
  const { editor, file, target } = wish;
  const id = `edit-form-${(count += 1)}`;
  const form = formOfThing(editor.formsOf(file), target.thing);
  const draft = draftFor(editor, file, target);
  const { base, whole } = textBeside(editor, file, draft);
  const now = placeIn(whole, draft.path)?.value;
  const isNew = draft.was === undefined && draft.intent !== 'add';
  const open: OpenForm = {
    ...wish,
    id,
    form,
    holder: holderOf(file, draft.path, whole),
    draft: isNew ? { ...draft, was: now } : upon(draft, now),
    base,
    whole,
    fields: { first: [], more: [], shown: () => '' },
    focus: target.focus,
    isUnsealed: false,
    isAsked: false,
    meant: { edits: [], unclear: new Map(), now: undefined },
    applied: { text: base },
    after: base,
    faults: new Map(),
    begunWith: new Set(Object.keys(draft.typed)),
  };
  open.fields = fieldsOfForm(open);
  return open;
}

function textBeside(editor: Editor, file: OpenedFile, { key }: Draft): { base: string; whole: unknown } {
  const others = drafts().filter((one) => one.file === file.file && one.key !== key && one.sent === undefined);
  const base = withDrafts(editor, file, others).text;
  return { base, whole: writtenIn(file.file, base) };
}

/** Whether other edits of the file became others since it was looked at; then it is looked at anew. */
export function isBesideOthers(open: OpenForm): boolean {
  const { base, whole } = textBeside(open.editor, open.file, open.draft);
  if (base === open.base) return false;
  Object.assign(open, { base, whole, holder: holderOf(open.file, open.draft.path, whole) });
  return true;
}

/**
 * Whether another tab kept this edit with other words, or one of the same thing where nothing was typed here; then it
 * is that one.
 */
export function isTakenOver(open: OpenForm): boolean {
  const kept = draftFor(open.editor, open.file, { ...open.target, key: open.draft.key });
  const isSame = kept.key === open.draft.key;
  if (!drafts().some(({ key }) => key === kept.key) || (!isSame && isTouched(open))) return false;
  const said = ({ typed, reason }: Draft) => JSON.stringify([Object.entries(typed).sort(), reason]);
  if (said(kept) === said(open.draft)) return false;
  open.draft = kept;
  return true;
}

/** The file's text before this edit; nothing where this edit is the one that makes it. */
export function textBefore({ file, base }: OpenForm): string | undefined {
  const isFirst =
    file.isNew && base === file.text && !drafts().some((one) => one.file === file.file && one.intent === 'begin');
  return isFirst ? undefined : base;
}

export function isTouched({ draft, begunWith }: OpenForm): boolean {
  return isDraftTouched(draft, begunWith);
}

/** What the edit is called in a list. */
export function nameNow({ draft, meant, editor: { tools } }: OpenForm): string {
  const own = titleOf(draft.intent === 'add' ? meant.now : draft.was);
  return [kindOf(draft, tools), own].filter(Boolean).join(': ');
}

function kindOf({ intent, thing }: Draft, tools: Editor['tools']): string {
  switch (intent) {
    case 'add':
      return addingName(tools, thing);
    case 'close':
      return tools.t.editing.close;
    case 'begin':
    case 'correct':
    case 'remove':
      return thingName(tools, thing);
  }
}

/** Reads what was typed. */
export function understand(open: OpenForm): void {
  open.meant = meaningOf(open.editor, open.file, open.draft, open.base);
  if (open.draft.intent === 'add' && open.draft.thing.endsWith('[]')) nameNew(open);
}

/** A new thing gets its name from what was typed so far. */
function nameNew(open: OpenForm): void {
  const { draft, whole, form, meant } = open;
  const list = String(draft.path.findLast((step) => typeof step === 'string'));
  const listPath = draft.path.slice(0, draft.path.findLastIndex((step) => typeof step === 'string') + 1);
  const items = placeIn(whole, listPath)?.value;
  const { id: _, ...value } = (meant.now ?? {}) as Record<string, unknown>;
  const hasId = form.fields.some(({ rel }) => rel === 'id');
  const name = nameOfItem(list, value);
  const step: Step = hasId
    ? { item: newId(list, Array.isArray(items) ? (items as unknown[]) : [], value) }
    : name === undefined
      ? { like: value }
      : { item: name };
  const path = [...listPath, step];
  if (JSON.stringify(path) === JSON.stringify(draft.path)) return;
  open.draft = { ...draft, path };
  open.meant = meaningOf(open.editor, open.file, open.draft, open.base);
}

/** Judges what was typed, by the rules of the build: what is wrong, by the field of this form that it is about. */
export function judgeTyped(open: OpenForm): void {
  understand(open);
  const { editor, file, panel, draft, base } = open;
  open.applied = applyEdits(base, open.meant.edits, editor.orderOf(file));
  open.after = 'text' in open.applied ? open.applied.text : base;
  const errorsOf = (text: string) => stateOf(editor, [{ own: file, text }]).errors;
  const names = (selector: string, name: (one: HTMLElement) => string | null | undefined) =>
    [...panel.querySelectorAll<HTMLElement>(selector)].map((one) => name(one) ?? '');
  const rels = [
    ...names('[data-field]', ({ dataset }) => dataset['field']),
    ...names('[data-figure]', (one) => one.getAttribute('name')),
  ];
  const before = new Set(errorsOf(base).map((one) => JSON.stringify([one.rule, one.facts])));
  const own = errorsOf(open.after).filter(
    (one) => draft.intent !== 'correct' || !before.has(JSON.stringify([one.rule, one.facts])),
  );
  open.faults = faultsByField(own, rels, { file: file.file, text: open.after, path: draft.path });
}
