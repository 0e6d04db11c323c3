import type { Choice } from '#editing/choices.ts';
import type { ThingField } from '#editing/thing-form.ts';
import { BETWEEN, YES } from '#editing/typed-value.ts';
import type { Printable } from '#jsx/html.ts';
import { hintOf, labelOf, wordsOfChoices, type EditorTools } from './words.ts';
import { chip, chips } from './chips.tsx';
import { choiceMark } from './choice-mark.tsx';
import { combobox } from './combobox.tsx';
import { figuresTable, type FiguresView } from './figures-table.tsx';

/** A field with what stands in it. */
export interface FieldView {
  field: ThingField;
  /** Its way from the thing on, with the numbers of rows. */
  rel: string;
  /** Begins every id in it, once on the page. */
  id: string;
  value: string;
  /** What may be referred to. */
  choices: readonly Choice[];
  /** Of figures by quarter: the columns and what stands in them. */
  figures: FiguresView | undefined;
  isRequired: boolean;
  label?: string | undefined;
  /** What is chosen most, each by one press. */
  quick: readonly Choice[];
  /** What an amount counts in. */
  unit: string;
}

/** More words than this stand in a list rather than as chips. */
const MOST_CHIPS = 7;

/** One field: its label, what it is for, its input, and room for what is said about what was typed. */
export function formField(tools: EditorTools, view: FieldView) {
  const { field, id } = view;
  const label = view.label ?? labelOf(tools, field);
  const isGroup = isOfSeveral(view);
  const hint = hintFor(tools, view);
  const content = [
    hint && (
      <p class="edit-hint" id={`${id}-hint`}>
        {hint}
      </p>
    ),
    quickOnes(view),
    inputOf(tools, view, label),
    <div class="edit-said" id={`${id}-said`} />,
  ];
  const classes = ['edit-field', `is-${field.input}`];
  return isGroup ? (
    <fieldset class={classes} data-field={view.rel} aria-describedby={`${id}-hint ${id}-said`}>
      <legend>
        {label} {optional(tools, view)}
      </legend>
      {content}
    </fieldset>
  ) : (
    <div class={classes} data-field={view.rel}>
      <label for={id}>
        {label} {optional(tools, view)}
      </label>
      {content}
    </div>
  );
}

function quickOnes({ quick, rel }: FieldView) {
  return (
    quick.length > 0 && (
      <div class="edit-quick">
        {quick.map(({ id, name }) => (
          <button type="button" class="button" data-reading={rel} data-value={id}>
            {name}
          </button>
        ))}
      </div>
    )
  );
}

function optional({ t }: EditorTools, { isRequired }: FieldView) {
  return !isRequired && <span class="ink3">{t.editing.optional}</span>;
}

function isOfSeveral({ field, choices }: FieldView): boolean {
  switch (field.input) {
    case 'choice':
      return field.allowed.length <= MOST_CHIPS;
    case 'choices':
    case 'several-of-ours':
    case 'figures':
    case 'choice-or-money':
      return true;
    case 'one-of-ours':
      return choices.length === 0;
    default:
      return false;
  }
}

function hintFor(tools: EditorTools, view: FieldView): string {
  const { field, unit } = view;
  const said = hintOf(tools, field) ?? '';
  // What only says the label again, or the words that stand below as chips, is one line more to read.
  const own = isNamedBelow(tools, view, said) || said === `${view.label ?? labelOf(tools, field)}.` ? '' : said;
  const { editing } = tools.t;
  const more =
    field.input === 'day'
      ? editing.dayHint
      : field.input === 'due'
        ? editing.dueHint
        : field.input === 'lines'
          ? editing.linesHint
          : field.input === 'word-lists'
            ? editing.wordListsHint
            : field.input === 'words-by-name'
              ? editing.wordsByNameHint(field.allowed)
              : field.input === 'figures' && field.typed === 'amount'
                ? editing.figureHint(unit)
                : '';
  return [own, more].filter(Boolean).join(' ');
}

function isNamedBelow(tools: EditorTools, { field }: FieldView, hint: string): boolean {
  if (field.input !== 'choice' && field.input !== 'choices') return false;
  const words = [...wordsOfChoices(tools, field).values()];
  const lower = hint.toLowerCase();
  return words.length <= MOST_CHIPS && words.every((word) => lower.includes(word.toLowerCase()));
}

function inputOf(tools: EditorTools, view: FieldView, label: string): Printable {
  const { field, rel, id, value, choices, figures, unit } = view;
  const { t } = tools;
  const described = `${id}-hint ${id}-said`;
  const text = (mode: 'text' | 'decimal' | 'url' = 'text') => (
    <input
      type="text"
      id={id}
      name={rel}
      value={value}
      inputmode={mode}
      autocomplete="off"
      aria-describedby={described}
    />
  );
  switch (field.input) {
    case 'line':
    case 'day':
    case 'due':
      return text();
    case 'address':
      return text('url');
    case 'number':
      return text('decimal');
    case 'money':
      return (
        <span class="edit-amount">
          {text('decimal')} <span>{unit}</span>
        </span>
      );
    case 'paragraph':
    case 'lines':
    case 'word-lists':
    case 'words-by-name':
      return (
        <textarea id={id} name={rel} rows={field.input === 'paragraph' ? 2 : 3} aria-describedby={described}>
          {value}
        </textarea>
      );
    case 'yes-no':
      return chip({ type: 'checkbox', id, name: rel, value: YES, text: t.editing.yes, isOn: value === YES, described });
    case 'quarter':
      return select(
        view,
        choices.map((one) => [one.id, one.name]),
        t.editing.notSet,
      );
    case 'choice': {
      const words = wordsOfChoices(tools, field);
      if (words.size > MOST_CHIPS) return select(view, [...words], t.editing.notSet);
      const all = view.isRequired ? [...words] : [...words, ['', t.editing.notSet] as const];
      return chips(
        all.map(([one, said], at) =>
          chip({
            type: 'radio',
            id: at === 0 ? id : `${id}-${at}`,
            name: rel,
            value: one,
            text: said,
            mark: choiceMark(field.path, one),
            isOn: value === one,
          }),
        ),
      );
    }
    case 'choices': {
      const on = new Set(value.split(BETWEEN));
      return chips(
        [...wordsOfChoices(tools, field)].map(([one, said], at) =>
          chip({
            type: 'checkbox',
            id: at === 0 ? id : `${id}-${at}`,
            name: rel,
            value: one,
            text: said,
            isOn: on.has(one),
          }),
        ),
      );
    }
    case 'several-of-ours': {
      const on = new Set(value.split(BETWEEN));
      return chips(
        choices.map((one, at) =>
          chip({
            type: 'checkbox',
            id: at === 0 ? id : `${id}-${at}`,
            name: rel,
            value: one.id,
            text: one.name,
            isOn: on.has(one.id),
          }),
        ),
      );
    }
    case 'one-of-ours':
      return combobox(tools, view, label);
    case 'figures':
      return figures && figuresTable(tools, view, figures, label);
    case 'choice-or-money': {
      const isAmount = value !== '' && value !== 'none';
      return (
        <div class="edit-chips" data-choice-or-money={rel}>
          {chip({
            type: 'radio',
            id: `${id}-none`,
            name: `${rel}:kind`,
            value: 'none',
            text: t.editing.salesNothing,
            isOn: value === 'none',
          })}
          {chip({
            type: 'radio',
            id: `${id}-amount`,
            name: `${rel}:kind`,
            value: 'amount',
            text: t.editing.salesAmount,
            isOn: isAmount,
          })}
          <span class="edit-amount">
            <input
              type="text"
              id={id}
              name={`${rel}:amount`}
              value={isAmount ? value : ''}
              inputmode="decimal"
              autocomplete="off"
              aria-label={t.editing.salesAmount}
              aria-describedby={described}
            />{' '}
            <span>{unit}</span>
          </span>
        </div>
      );
    }
  }
}

function select({ id, rel, value }: FieldView, all: readonly (readonly [string, string])[], none: string) {
  return (
    <select id={id} name={rel} aria-describedby={`${id}-hint ${id}-said`}>
      <option value="">{none}</option>
      {all.map(([one, said]) => (
        <option value={one} selected={one === value}>
          {said}
        </option>
      ))}
    </select>
  );
}
