import { applyEdits, type Edit, writtenIn } from '#editing/edits.ts';
import { changedLines } from '#editing/changed-lines.ts';
import { type Draft, meantBy, type Meant } from '#editing/draft.ts';
import type { EditedFile } from '#editing/ground.ts';
import { formOfThing } from '#editing/thing-form.ts';
import { fileState, type FileState, whatItDoes } from '#editing/what-it-does.ts';
import { priceTag } from '#components/editing/price-tag.tsx';
import { priceTagView } from '#views/changes/price-tag.ts';
import type { Html } from '#jsx/html.ts';
import type { Editor } from './ground.ts';

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

/** What is wrong with a text, and what it makes of the portfolio; of the last few texts it is known. */
export function stateOf(editor: Editor, file: EditedFile, text: string): FileState {
  const key = `${file.file}\n${text}`;
  const known = states.get(key) ?? fileState(text, file, editor.ground.published, editor.schemas, editor.language);
  if (states.size > 3) states.clear();
  states.set(key, known);
  return known;
}

/** The price tag of a change of one file; nothing while one of its states has errors. */
export function tagOf(
  editor: Editor,
  file: EditedFile,
  before: string,
  after: string,
): { view: ReturnType<typeof priceTagView>; html: Html } | undefined {
  const [was, is] = [stateOf(editor, file, before), stateOf(editor, file, after)];
  const changes = whatItDoes(was, is);
  if (!changes || !was.judged || !is.judged) return undefined;
  const { tools, ground } = editor;
  const states = { before: was.judged.book.portfolio, after: is.judged.book.portfolio };
  const view = priceTagView(changes, [{ file: file.file, how: 'changed', body: false }], states, tools);
  // Which file it is, one knows who edits it.
  const sections = view.sections.filter(({ title }) => title !== tools.t.priceTag.files);
  const lines = changedLines(before, after);
  return { view, html: priceTag(tools, { ...view, sections }, lines, tools.format.date(ground.published.asOf)) };
}
