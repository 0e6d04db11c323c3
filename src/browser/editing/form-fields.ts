import { addDays, type IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { addQuarters, isQuarter, quarterOf, quartersFrom } from '#domain/calendar/quarters.ts';
import { type Choice, choicesOf } from '#editing/choices.ts';
import { ROW_GONE } from '#editing/row-gone.ts';
import { type Draft, fieldAt, valueAt } from '#editing/draft.ts';
import type { Step } from '#editing/edits.ts';
import { placeIn } from '#editing/edits.ts';
import type { EditedFile } from '#editing/ground.ts';
import type { ThingField, ThingForm, ThingList } from '#editing/thing-form.ts';
import { shownValueOf } from '#editing/typed-value.ts';
import type { FieldView } from '#components/editing/field.tsx';
import type { FiguresView } from '#components/editing/figures-table.tsx';
import type { RowsView } from '#components/editing/form.tsx';
import { labelOf, thingName } from '#components/editing/words.ts';
import type { Editor } from './ground.ts';

/** What stands open in a form of each kind of thing; what else has a value, is demanded or was asked for joins it. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  people: ['name', 'title', 'asOf', 'roles', 'influence', 'attitude', 'basis', 'counterpart', 'lastContact'],
  actions: ['action', 'owner', 'due', 'stage', 'aim'],
  promises: ['promise', 'to', 'due', 'by'],
  budget: ['sales', 'confidence', 'need', 'idea', 'line'],
  forecast: ['madeOn', 'sales', 'reason'],
  feedback: ['on', 'by', 'said', 'score', 'action', 'noChange'],
  ideas: ['idea', 'kind', 'stage', 'need', 'value', 'quarter'],
  openQuestions: ['question', 'owner', 'due', 'role'],
  changes: ['what', 'on', 'kind', 'touches', 'knownOn'],
  needs: ['need', 'basis', 'asOf', 'customerWin', 'ourWin'],
};
/** What closing an action asks. */
const CLOSING = ['stage', 'closedOn', 'effect.relationship', 'effect.sales', 'effect.learned'];

/** A form's fields with what stands in them, for one draft of one thing. */
export interface Fields {
  first: (FieldView | RowsView)[];
  more: (FieldView | RowsView)[];
  /** What stood in a field before anybody typed. */
  shown(rel: string): string;
}

export interface FieldsWish {
  editor: Editor;
  form: ThingForm;
  draft: Draft;
  /**
   * In what people, needs and actions are looked for: the file with its other edits, the customer in it, the plan that
   * a review judges.
   */
  holder: unknown;
  id: string;
  /** The field that the link meant. */
  focus: string | undefined;
  isUnsealed: boolean;
}

/** Puts the fields of a form in order: what it is about first, the rest behind "More". */
export function fieldsOfForm({ editor, form, draft, holder, id, focus, isUnsealed }: FieldsWish): Fields {
  const { tools, writer, ground } = editor;
  const was = draft.was;
  const shownOf = (field: ThingField, rel: string) =>
    shownValueOf(
      field,
      valueAt(was, rel) ?? (field.input === 'yes-no' && field.fallback === 'true' ? true : undefined),
      writer,
    );
  const last = draft.thing.slice(draft.thing.lastIndexOf('.') + 1).replace('[]', '');
  const wanted = draft.intent === 'close' ? CLOSING : (FIRST[last] ?? []);
  const view = (field: ThingField, rel: string): FieldView => ({
    field,
    rel,
    id: `${id}-${rel.replaceAll('.', '-')}`,
    value: draft.typed[rel] ?? shownOf(field, rel),
    choices: choicesFor(editor, field, holder),
    figures: field.input === 'figures' ? figuresOf(editor, draft, field, rel, isUnsealed, focus) : undefined,
    isRequired: field.required,
    quick: quickChoices(editor, field, rel, holder),
    unit: ground.currency.code,
  });
  /** A text that the company says in several languages is a field for each of them. */
  const viewsOf = (field: ThingField): (FieldView | RowsView)[] => {
    const value = valueAt(was, field.rel);
    if (field.input === 'figures' || typeof value !== 'object' || value === null || Array.isArray(value))
      return [view(field, field.rel)];
    return Object.keys(value).map((language) => ({
      ...view(field, `${field.rel}.${language}`),
      label: `${labelOf(tools, field)} (${language})`,
    }));
  };
  const rows = (list: ThingList): RowsView => ({
    rel: list.rel,
    name: thingName(tools, list.form.thing),
    rows: rowNumbers(list, was, draft.typed).map((at) => ({
      at,
      fields: list.form.fields
        .filter(({ rel }) => rel !== 'id')
        .map((field) => view(field, `${list.rel}.${at}.${field.rel}`)),
    })),
  });
  const all = [
    ...form.fields
      .filter(({ rel }) => rel !== 'id')
      .map((field) => ({ rel: field.rel, isRequired: field.required, make: () => viewsOf(field) })),
    ...form.lists.map((list) => ({ rel: list.rel, isRequired: false, make: () => [rows(list)] })),
  ];
  const isFirst = ({ rel, isRequired }: { rel: string; isRequired: boolean }) =>
    wanted.includes(rel) ||
    (focus !== undefined && (focus === rel || focus.startsWith(`${rel}.`))) ||
    (draft.intent !== 'close' && isRequired && !rel.includes('.')) ||
    (wanted.length === 0 && valueAt(was, rel) !== undefined) ||
    Object.keys(draft.typed).some((typed) => typed === rel || typed.startsWith(`${rel}.`));
  const rank = ({ rel }: { rel: string }) => (wanted.includes(rel) ? wanted.indexOf(rel) : wanted.length);
  const first = all.filter(isFirst).sort((a, b) => rank(a) - rank(b));
  const shown = first.length > 0 ? first : all;
  return {
    first: shown.flatMap(({ make }) => make()),
    more: all.filter((one) => !shown.includes(one)).flatMap(({ make }) => make()),
    shown(rel) {
      const field = fieldAt(form, rel);
      return field ? shownOf(field, rel) : '';
    },
  };
}

/** The rows that a list shows: those that stand there and those that were begun, without what was taken out. */
function rowNumbers({ rel }: ThingList, was: unknown, typed: Readonly<Record<string, string>>): number[] {
  const there = valueAt(was, rel);
  const count = Array.isArray(there) ? there.length : 0;
  const begun = Object.keys(typed).flatMap((key) => {
    const at = key.startsWith(`${rel}.`) ? /^(\d+)(?:\.|$)/.exec(key.slice(rel.length + 1))?.[1] : undefined;
    return at === undefined ? [] : [Number(at)];
  });
  const all = new Set([...Array.from({ length: count }, (_, at) => at), ...begun]);
  return [...all].filter((at) => typed[`${rel}.${at}`] !== ROW_GONE).sort((a, b) => a - b);
}

/**
 * In what the things that this one may point at are looked for: the plan that a review judges, the customer in a sales
 * plan, else the file.
 */
export function holderOf(file: EditedFile, path: readonly Step[], whole: unknown): unknown {
  const judged = file.kind === 'review' ? file.beside.find(({ kind }) => kind === 'account') : undefined;
  if (judged?.kind === 'account') return judged.data;
  return path[0] === 'customers' && path.length > 1 ? placeIn(whole, path.slice(0, 2))?.value : whole;
}

/** So many people stand above a field in which somebody is chosen. */
const MOST_QUICK = 3;

/** Days that are meant most, and whom one met last. */
function quickChoices(
  { writer, language, readerIn }: Editor,
  field: ThingField,
  rel: string,
  holder: unknown,
): Choice[] {
  const last = rel.slice(rel.lastIndexOf('.') + 1);
  const { today: now, words } = readerIn(language);
  const named = (day: string): Choice => ({ id: day, name: writer.weekday(day) });
  if (field.input === 'due' || last === 'due') return [...new Set([comingFriday(now), addDays(now, 7)])].map(named);
  if (field.input === 'day' && WAS.has(last))
    return Object.entries(words)
      .filter(([, away]) => away === '0' || away === '-1')
      .map(([word, away]) => ({ id: addDays(now, Number(away)), name: sentenceCase(word, writer.locale) }));
  if (field.of !== 'person' || rel !== 'to') return [];
  const people =
    (holder as { people?: { id: string; name: string; lastContact?: string }[] } | undefined)?.people ?? [];
  return people
    .filter(({ lastContact }) => lastContact !== undefined)
    .sort((a, b) => ((a.lastContact ?? '') < (b.lastContact ?? '') ? 1 : -1))
    .slice(0, MOST_QUICK)
    .map(({ id, name }) => ({ id, name }));
}

/** Days on which something happened, mostly today or yesterday. */
const WAS: ReadonlySet<string> = new Set(['asOf', 'on', 'knownOn', 'lastContact', 'closedOn', 'madeOn', 'writtenOn']);

function comingFriday(now: IsoDate): IsoDate {
  for (let by = 1; by < 7; by++) {
    const day = addDays(now, by);
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === FRIDAY) return day;
  }
  return addDays(now, 7);
}

const FRIDAY = 5;

function sentenceCase(word: string, locale: string): string {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}

/** What may be chosen in a field that refers to something. */
export function choicesFor(editor: Editor, field: ThingField, holder: unknown): Choice[] {
  const { published } = editor.ground;
  if (field.input === 'quarter') {
    const now = currentQuarter(editor);
    return quartersFrom(addQuarters(now, -4), addQuarters(now, 8)).map((quarter) => ({ id: quarter, name: quarter }));
  }
  if (field.of === undefined) return [];
  return choicesOf(field.of, holder, published, editor.language);
}

/** The quarter of the later of today and the day that the site speaks of. */
function currentQuarter({ ground, readerIn, language }: Editor): Quarter {
  return quarterOf(ground.published.asOf, readerIn(language).fiscalYear);
}

/** Quarters before and after the current one that a table of figures has, whatever is set. */
const AROUND = { before: 2, after: 5 };

function figuresOf(
  editor: Editor,
  draft: Draft,
  field: ThingField,
  rel: string,
  isUnsealed: boolean,
  focus: string | undefined,
): FiguresView {
  const now = currentQuarter(editor);
  const value = (valueAt(draft.was, rel) ?? {}) as Readonly<Record<string, number>>;
  const typed = Object.keys(draft.typed).flatMap((key) =>
    key.startsWith(`${rel}.`) ? [key.slice(rel.length + 1)] : [],
  );
  const from = addQuarters(now, -AROUND.before);
  const meant = focus?.startsWith(`${rel}.`) ? focus.slice(rel.length + 1) : undefined;
  const set = Object.keys(value).filter(
    (period) => !isQuarter(period) || period >= from || isUnsealed || period === meant,
  );
  const periods = [...new Set([...set, ...typed, ...quartersFrom(from, addQuarters(now, AROUND.after))])].sort();
  const sealed = new Set(editor.ground.sealed);
  return {
    locale: editor.writer.locale,
    hasSealed: !isUnsealed && Object.keys(value).some((period) => sealed.has(period)),
    columns: periods.map((period) => ({
      period,
      accepted: value[period],
      value: draft.typed[`${rel}.${period}`] ?? shownValueOf(field, value[period], editor.writer),
      isSealed: sealed.has(period) && !isUnsealed && period !== meant && !typed.includes(period),
      isNow: period === now,
    })),
  };
}
