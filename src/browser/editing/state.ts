import { applyEdits, type Edit, writtenIn } from '#editing/edits.ts';
import { type Draft, meantBy, type Meant } from '#editing/draft.ts';
import type { EditedFile } from '#editing/ground.ts';
import { formOfThing } from '#editing/thing-form.ts';
import { filesState, type FileState, type FileText, whatItDoes, yesAsked } from '#editing/what-it-does.ts';
import { priceTagView, type PriceTagView } from '#views/changes/price-tag.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { type ForecastBesideAction, forecastsBesideActions } from '#domain/changes/forecasts-beside-actions.ts';
import { type ForecastThatStays, forecastsThatStay } from '#domain/changes/forecasts-that-stay.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { membersAmong } from '#domain/changes/members-among.ts';
import type { Editor } from './ground.ts';
import { whoEdits } from './signing-in.ts';

/** What a draft means in a text of its file. */
export function meaningOf(editor: Editor, file: EditedFile, draft: Draft, text: string): Meant {
  const form = formOfThing(editor.formsOf(file), draft.thing);
  return meantBy(draft, form, editor.readerIn(draft.language), writtenIn(file.file, text));
}

/** A file's text with drafts made in it, one after another; those that do not fit are left out and come back. */
export function withDrafts(
  editor: Editor,
  file: EditedFile,
  drafts: readonly Draft[],
  from = file.text,
): { text: string; edits: Edit[]; unfit: Draft[] } {
  let text = from;
  const edits: Edit[] = [];
  const unfit: Draft[] = [];
  for (const draft of drafts) {
    const meant = meaningOf(editor, file, draft, text);
    const applied = applyEdits(text, meant.edits, editor.orderOf(file));
    if ('text' in applied && meant.unclear.size === 0) {
      text = applied.text;
      edits.push(...meant.edits);
    } else unfit.push(draft);
  }
  return { text, edits, unfit };
}

const states = new Map<string, FileState>();

/** What is wrong with texts of files, and what they make of the portfolio; of the last few states it is known. */
export function stateOf(editor: Editor, texts: readonly FileText[]): FileState {
  const key = texts.map(({ own, text }) => `${own.file}\n${text ?? '\0'}`).join('\0');
  const known = states.get(key) ?? filesState(texts, editor.ground.published, editor.schemas, editor.language);
  if (states.size > 5) states.clear();
  states.set(key, known);
  return known;
}

/** A file, and its text before and after edits of it; before them it may not be there. */
export interface Edited {
  file: EditedFile;
  before: string | undefined;
  after: string;
}

/** What a change does, and the red flags that it opens. */
export interface Tag {
  view: PriceTagView;
  opened: readonly Problem[];
  /** Forecasts that perhaps should have moved as well. */
  stays: readonly (ForecastThatStays | ForecastBesideAction)[];
}

/** The price tag of a change of files, all of it together; nothing while one of the states has errors. */
export function tagOf(editor: Editor, files: readonly Edited[]): Tag | undefined {
  const { tools, ground } = editor;
  const { published } = ground;
  const was = stateOf(
    editor,
    files.map(({ file, before }) => ({ own: file, text: before })),
  );
  const is = stateOf(
    editor,
    files.map(({ file, after }) => ({ own: file, text: after })),
  );
  const changes = whatItDoes(was, is, ground.sealed);
  if (!changes || !was.judged || !is.judged) return undefined;
  const { fiscalYear } = is.judged.portfolio;
  const states = { before: was.judged.book.portfolio, after: is.judged.book.portfolio };
  const asked = yesAsked(was, is, membersAmong([whoEdits()], is.judged.portfolio), ground.sealed);
  const named = files.map(({ file: { file }, before }) => ({
    file,
    how: before === undefined ? ('added' as const) : ('changed' as const),
    body: false,
  }));
  const view = priceTagView(changes, named, states, tools, asked);
  // Which files they are, one knows who edits them.
  const sections = view.sections.filter(({ title }) => title !== tools.t.priceTag.files);
  const from = quarterOf(published.asOf, fiscalYear);
  const besideBudget = forecastsThatStay(changes.sums, from);
  const isTold = ({ id, quarter }: ForecastBesideAction) =>
    besideBudget.some((one) => one.id === id && one.quarter === quarter);
  const besideActions = forecastsBesideActions(was.judged.book, is.judged.book, from).filter((one) => !isTold(one));
  return {
    view: { ...view, sections },
    opened: changes.flags.opened,
    stays: [...besideBudget, ...besideActions],
  };
}

/** By what a price tag is worked out: of which day the others are, and on which day ages and flags are judged. */
export function footOf({ tools: { t, format }, ground: { builtOn, published } }: Editor): string {
  const said = t.editing.sameRules(format.date(builtOn));
  return published.asOf === builtOn ? said : `${said} ${t.editing.judgedOn(format.date(published.asOf))}`;
}
