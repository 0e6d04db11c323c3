import type { OpenForm } from './form-state.ts';
import { later } from './later.ts';
import { put } from './put.ts';
import { stateOf } from './state.ts';

/** Of each form the state that was asked to be shown last: an answer to an earlier question comes too late. */
const asked = new WeakMap<HTMLElement, string>();

/**
 * Shows the person that a form is of as the plan's page will show them, once the edit makes a plan without errors. What
 * prints them is fetched then; where it does not come, the form is as good without.
 */
export function showPerson({ panel, editor, file, draft, base, after, applied }: OpenForm): void {
  const place = panel.querySelector<HTMLElement>('[data-shown]');
  if (!place || !/(^|\.)people\[\]$/.test(draft.thing)) return;
  const isSaid = 'text' in applied && after !== base && draft.intent !== 'remove';
  const judged = isSaid ? stateOf(editor, [{ own: file, text: after }]).judged : undefined;
  const [list, customer] = draft.path;
  const id = itemOf(draft.path.at(-1));
  const account = judged?.portfolio.accountById.get((list === 'customers' && itemOf(customer)) || file.id);
  asked.set(place, after);
  if (!judged || !account || id === undefined) return place.replaceChildren();
  const by = { tools: editor.tools, asOf: editor.ground.published.asOf, locale: editor.writer.locale };
  void later()
    .shown()
    .then(({ personShown }) => personShown(by, judged.portfolio, account, id))
    .then((html) => {
      if (asked.get(place) === after) put(place, html);
    })
    .catch(() => undefined);
}

function itemOf(step: OpenForm['draft']['path'][number] | undefined): string | undefined {
  return typeof step === 'object' && 'item' in step ? step.item : undefined;
}
