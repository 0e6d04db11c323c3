import { beginName } from '#components/editing/begin.tsx';
import { editForm } from '#components/editing/form.tsx';
import { messageOf } from '#components/editing/messages.tsx';
import { addingName, thingName } from '#components/editing/words.ts';
import { titleOf } from '#editing/things.ts';
import { comboIn } from './combo.ts';
import { showChanges } from './figures.ts';
import { type Fields, fieldsOfForm } from './form-fields.ts';
import type { OpenForm } from './form-state.ts';
import { nameOf } from './name-of.ts';
import { meaningOf } from './state.ts';

/** Prints a form into its panel; `onChoice` hears what is chosen by name. */
export function printForm(open: OpenForm, onChoice: (rel: string, value: string) => void): void {
  const { panel, id, draft, whole, file, host, level } = open;
  const { tools } = open.editor;
  const words = tools.t.editing;
  open.fields = fieldsOfForm(open);
  const { fields } = open;
  panel.setAttribute('aria-labelledby', `${id}-head`);
  panel.innerHTML = String(
    editForm(tools, {
      id,
      level,
      title:
        draft.intent === 'add'
          ? addingName(tools, draft.thing)
          : draft.intent === 'close'
            ? words.close
            : draft.thing === '' && file.isNew
              ? beginName(tools, file.kind)
              : `${words.correct}: ${thingName(tools, draft.thing)}`,
      of: [titleOf(draft.was), nameOf(file, whole)].filter(Boolean).join(', '),
      first: fields.first.map((one) => withSeen(open, one)),
      more: fields.more,
      // What a plan that was begun may say is in sight.
      isMoreOpen: file.isNew === true && draft.thing === '' && file.kind !== 'review',
      reason: draft.reason,
      hostHref: host.href,
      host: host.name,
      canRemove: draft.intent === 'correct' && draft.thing.endsWith('[]'),
      isKeptFirst: /(^|\.)promises\[\]$/.test(draft.thing),
      age: ageOf(open),
    }),
  );
  for (const box of panel.querySelectorAll<HTMLElement>('[data-combo]')) {
    const rel = box.dataset['combo'] ?? '';
    const view = [...fields.first, ...fields.more]
      .flatMap((one) => ('rows' in one ? one.rows.flatMap((row) => row.fields) : [one]))
      .find((one) => one.rel === rel);
    if (view) comboIn(tools, box, view, (value) => onChoice(rel, value));
  }
  showFigureChanges(open);
}

/** How the text that the form is made from stands to the file as it is now. */
function ageOf({ file, editor: { tools, ground } }: OpenForm): string | undefined {
  const words = tools.t.editing;
  switch (file.newness) {
    case 'newer':
      return words.pageOlder;
    case 'unknown':
      return words.pageOfDay(tools.format.date(ground.builtOn));
    case 'same':
    case undefined:
      return undefined;
  }
}

/** In a closed action, what was seen of each person whose attitude moved is asked beside them. */
function withSeen({ draft, id, editor: { tools } }: OpenForm, one: Fields['first'][number]): Fields['first'][number] {
  if (!('rows' in one) || draft.intent !== 'close' || one.rel !== 'effect.relationship') return one;
  return {
    ...one,
    rows: one.rows.map((row) => ({
      ...row,
      fields: row.fields.filter(({ rel }) => !rel.endsWith('.from')),
      more: messageOf.seen(tools, `${id}-seen-${row.at}`, `seen.${row.at}`, draft.typed[`seen.${row.at}`] ?? ''),
    })),
  };
}

/** Shows in every table of figures by how much each differs from what is accepted. */
export function showFigureChanges(open: OpenForm): void {
  const { editor, file, draft, base, panel } = open;
  const tables = panel.querySelectorAll<HTMLTableElement>('[data-figures]');
  if (tables.length === 0) return;
  const { now } = meaningOf(editor, file, draft, base);
  for (const table of tables)
    showChanges(editor, table, (rel) => {
      const found = rel
        .split('.')
        .reduce<unknown>(
          (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
          now,
        );
      return typeof found === 'number' ? found : undefined;
    });
}
