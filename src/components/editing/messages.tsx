import type { Problem } from '#domain/checks/problem.ts';
import { type Choice, nearestOf } from '#editing/choices.ts';
import type { ThingField } from '#editing/thing-form.ts';
import { isFarOff } from '#editing/typed-figure.ts';
import { BETWEEN, figureText, type Unclear, type Writer } from '#editing/typed-value.ts';
import type { Html } from '#jsx/html.ts';
import { textOf } from '#problems/described-problem.ts';
import { type EditorTools, labelOf, quoted } from './words.ts';

/** What is not clear about something typed, and a button for each way to read it. */
export function unclearOf(
  tools: EditorTools,
  writer: Writer,
  rel: string,
  typed: string,
  unclear: Unclear,
  unit: string,
): Html {
  const words = tools.t.editing;
  const said = quoted(tools, typed);
  // One of several figures is told from the others.
  const period = PERIOD.exec(rel)?.[1];
  const of = period === undefined ? '' : `${period}: `;
  switch (unclear.why) {
    case 'two-figures':
      return twoReadings(
        of + words.twoFigures(said),
        rel,
        unclear.readings.map((one) => [figureText(one, writer.locale), unit]),
      );
    case 'two-days':
      return twoReadings(
        words.twoDays(said),
        rel,
        unclear.readings.map((one) => [writer.day(one), '']),
      );
    case 'too-large':
      return wrong(of + words.tooLarge(said, `${figureText(unclear.largest, writer.locale)} ${unit}`));
    case 'no-figure':
      return wrong(of + words.noFigure(said));
    case 'no-day':
      return wrong(words.noDay(said));
    case 'no-due':
      return wrong(words.noDue(said));
    case 'no-pair':
      return wrong(words.noPair);
  }
}

/** The period of a figure, at the end of its way. */
const PERIOD = /\.(\d{4}(?:-Q[1-4])?)$/;

/** Each reading is a value, its unit, and what it is called where that is something else. */
function twoReadings(
  what: string,
  rel: string,
  readings: readonly (readonly [value: string, unit: string, name?: string])[],
) {
  return (
    <div class="edit-wrong">
      <p>{what}</p>
      <div class="edit-buttons">
        {readings.map(([value, unit, name = value]) => (
          <button type="button" class="button" data-reading={rel} data-value={value}>
            {name} {unit}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A sentence that says what is wrong. */
function wrong(text: string) {
  return <p class="edit-wrong">{text}</p>;
}

function textOfFault({ t, format }: EditorTools, problem: Problem): string {
  const { what, cure } = textOf(problem, t, format);
  return [what, cure].filter(Boolean).join(' ');
}

/** Where in a form a fault is said: the field, what may be chosen there, and what stands in it. */
interface Asked {
  field: ThingField;
  rel: string;
  choices: readonly Choice[];
  typed: string;
}

/**
 * A fault as a form says it, to somebody who sees no file: fields are called as the form calls them, and what can be
 * chosen by its name, never by the words of the file.
 */
function fault(tools: EditorTools, problem: Problem, { field, rel, choices, typed }: Asked): Html {
  const words = tools.t.editing;
  const { rule, facts: told } = problem;
  const label = labelOf(tools, field);
  if (rule === 'missing-field' || rule === 'empty-field') return wrong(words.beginMissing(label));
  const isNoId = field.of !== undefined && (rule === 'invalid-id' || rule === 'unknown-reference');
  const stray = isNoId ? typed.split(BETWEEN).find((one) => !choices.some(({ id }) => id === one)) : undefined;
  if (stray !== undefined) {
    const said = words.noMatch(quoted(tools, stray));
    const meant = field.input === 'one-of-ours' ? nearestOf(choices, stray) : undefined;
    return meant ? twoReadings(said, rel, [[meant.id, '', meant.name]]) : wrong(said);
  }
  const isOfField = 'field' in told && field.path.endsWith(String(told.field));
  const own = isOfField ? ({ ...problem, facts: { ...told, field: label } } as Problem) : problem;
  return wrong(textOfFault(tools, own));
}

/** From this part of a limit on, how long a text is stands beside it. */
const NEARLY_FULL = 0.8;
/** Nobody plans an action for more years than these. */
const FAR_AHEAD = 5;

interface Noted {
  field: ThingField;
  rel: string;
  typed: Readonly<Record<string, string>>;
  now: Record<string, unknown> | undefined;
  /** Quarters that are sealed. */
  sealed: readonly string[];
  today: string;
}

/**
 * What is worth saying and holds nothing back: how a day was read, how long a text is, a figure far from its
 * neighbours.
 */
function notes({ t, format }: EditorTools, writer: Writer, { field, rel, typed, now, sealed, today }: Noted): Html[] {
  const words = t.editing;
  const own = typed[rel];
  const value = rel
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
      now,
    );
  if (field.input === 'day' && own !== undefined && typeof value === 'string' && own.trim() !== writer.day(value))
    return [note(format.date(value))];
  if (field.input === 'due' && own !== undefined && typeof value === 'string') {
    const years = Number(value.slice(0, 4)) - Number(today.slice(0, 4));
    // The year of a quarter is a fiscal one, which may have begun the year before.
    const isPast = value.includes('Q') ? years < -1 : value < today.slice(0, value.length);
    if (isPast || years > FAR_AHEAD) return [note(words.dueFar(format.due(value, today), isPast))];
  }
  if (field.most !== undefined && own !== undefined && own.length > field.most * NEARLY_FULL)
    return [note(words.letters(own.length, field.most))];
  if (field.input !== 'figures' || typeof value !== 'object' || value === null) return [];
  const restated = sealed.some((period) => typed[`${rel}.${period}`] !== undefined) ? [note(words.restatement)] : [];
  const all: Record<string, number | undefined> = { ...value };
  for (const at in typed)
    if (at.startsWith(`${rel}.`) && typed[at]?.trim() === '') all[at.slice(rel.length + 1)] = undefined;
  const figures = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const far = figures.flatMap(([period, figure], at) => {
    const neighbours = [figures[at - 1]?.[1], figures[at + 1]?.[1]].filter((one) => one !== undefined);
    if (typed[`${rel}.${period}`] === undefined || !isFarOff(figure, neighbours)) return [];
    return [
      note(
        `${period}: ${words.farOff(
          figure === undefined ? undefined : figureText(figure, writer.locale),
          neighbours.map((one) => figureText(one, writer.locale)),
        )}`,
      ),
    ];
  });
  return [...far, ...restated];
}

function note(text: string) {
  return <p class="edit-note">{text}</p>;
}

function plain(text: string) {
  return <p>{text}</p>;
}

/** What was seen of a person whose attitude moved: written once, and kept with the person. */
function seen({ t }: EditorTools, id: string, rel: string, value: string) {
  const words = t.editing;
  return (
    <div class="edit-field is-paragraph" data-field={rel}>
      <label for={id}>{words.seenWhat}</label>
      <p class="edit-hint" id={`${id}-hint`}>
        {words.seenHint}
      </p>
      <textarea id={id} name={rel} rows={2} aria-describedby={`${id}-hint`}>
        {value}
      </textarea>
    </div>
  );
}

/** Above the buttons: what is not clear yet, each with a way to its field. */
function summary({ t }: EditorTools, open: readonly { href: string | undefined; text: string }[]) {
  const words = t.editing;
  return (
    <p class="edit-wrong">
      {words.unclear(open.length)}{' '}
      {open.map(({ href, text }, at) => [at > 0 && ', ', href === undefined ? text : <a href={href}>{text}</a>])}.{' '}
      {words.restKept}
    </p>
  );
}

function undone({ t }: EditorTools) {
  const words = t.editing;
  return (
    <p>
      {words.undone}{' '}
      <button type="button" class="as-link" data-back>
        {words.bringBack}
      </button>{' '}
      <button type="button" class="as-link" data-hide>
        {words.hide}
      </button>
    </p>
  );
}

/** What a paste of several cells filled and left out. */
interface PastedView {
  into: string;
  filled: readonly unknown[];
  sealed: number;
  beyond: number;
  first: string;
  last: string;
}

function pasted({ t }: EditorTools, { into, filled, sealed, beyond, first, last }: PastedView) {
  const words = t.editing;
  return (
    <p class="edit-note">
      {words.pasted(filled.length, first, last)} {sealed > 0 && words.sealedLeft(sealed)}{' '}
      {beyond > 0 && words.beyondLeft(beyond)}{' '}
      <button type="button" class="as-link" data-unpaste={into}>
        {words.undoPaste}
      </button>
    </p>
  );
}

/** The sentences of a form. */
export const messageOf = {
  fault,
  text: textOfFault,
  wrong,
  note,
  notes,
  plain,
  seen,
  summary,
  undone,
  pasted,
};
