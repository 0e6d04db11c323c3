import { faultsByField } from '#editing/field-faults.ts';
import { applyEdits, placeIn, type Step, writtenIn } from '#editing/edits.ts';
import { fieldAt, type Meant } from '#editing/draft.ts';
import type { EditedFile } from '#editing/ground.ts';
import { newId } from '#editing/new-item.ts';
import { formOfThing } from '#editing/thing-form.ts';
import { titleOf } from '#editing/things.ts';
import { nameOfItem } from '#domain/plan/item-names.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { editForm } from '#components/editing/form.tsx';
import { messageOf, unclearOf } from '#components/editing/messages.tsx';
import { addingName, labelOf, thingName } from '#components/editing/words.ts';
import { comboIn } from './combo.ts';
import { beginningOf, countAt, draftFor, isDraftTouched, type Target } from './begin.ts';
import { focusFirst, valueOfInputs } from './inputs.ts';
import { type Fields, fieldsOfForm, holderOf } from './form-fields.ts';
import { figureKeys, pasteFigures, showChanges } from './figures.ts';
import type { Editor } from './ground.ts';
import { askBeforeLeaving, drafts, dropDrafts, keepDraft, movingOn } from './kept.ts';
import { nameOf } from './name-of.ts';
import { editorPlaces } from './places.ts';
import { meaningOf, stateOf, tagOf, withDrafts } from './state.ts';

export interface FormWish {
  editor: Editor;
  file: EditedFile;
  panel: HTMLElement;
  target: Target;
  host: { href: string; name: string };
  /** The level of its heading on the page. */
  level: number;
  close: () => void;
}

const KEEP_MS = 400;
const CHECK_MS = 300;
const ANNOUNCE_MS = 1_000;
let count = 0;

/** Opens the form of one thing in a panel. What was typed earlier and not handed in stands in it. */
export function openForm({ editor, file, panel, target, host, level, close }: FormWish): void {
  const { tools } = editor;
  const words = tools.t.editing;
  const id = `edit-form-${(count += 1)}`;
  const form = formOfThing(editor.formsOf(file), target.thing);
  const others = () =>
    drafts().filter((one) => one.file === file.file && one.key !== draft.key && one.sent === undefined);
  let draft = draftFor(editor, file, target);
  const base = withDrafts(editor, file, others()).text;
  const whole = writtenIn(file.file, base);
  if (draft.was === undefined && draft.intent !== 'add') draft = { ...draft, was: placeIn(whole, draft.path)?.value };
  let isUnsealed = false;
  let isAsked = false;
  let focus = target.focus;
  let fields: Fields;
  let meant: Meant = { edits: [], unclear: new Map(), now: undefined };
  let after = base;
  let faults: ReadonlyMap<string, readonly Problem[]> = new Map();
  const confirmed = new Set<string>();
  const shownFirst = new Set(Object.keys(draft.typed));
  const holder = holderOf(file, draft.path, whole);

  function render(): void {
    fields = fieldsOfForm({ editor, form, draft, holder, id, focus, isUnsealed });
    const title =
      draft.intent === 'add'
        ? addingName(tools, draft.thing)
        : draft.intent === 'close'
          ? words.close
          : `${words.correct}: ${thingName(tools, draft.thing)}`;
    panel.setAttribute('aria-labelledby', `${id}-title`);
    panel.innerHTML = String(
      editForm(tools, {
        id,
        level,
        title,
        of: [titleOf(draft.was), nameOf(file, whole)].filter(Boolean).join(', '),
        first: fields.first.map((one) => withSeen(one)),
        more: fields.more,
        isMoreOpen: false,
        reason: draft.reason,
        hostHref: host.href,
        host: host.name,
        canRemove: draft.intent === 'correct' && draft.thing.endsWith('[]'),
      }),
    );
    for (const box of panel.querySelectorAll<HTMLElement>('[data-combo]')) {
      const rel = box.dataset['combo'] ?? '';
      const view = [...fields.first, ...fields.more]
        .flatMap((one) => ('rows' in one ? one.rows.flatMap((row) => row.fields) : [one]))
        .find((one) => one.rel === rel);
      if (view) comboIn(tools, box, view, (value) => changed(rel, value));
    }
    for (const table of panel.querySelectorAll<HTMLTableElement>('[data-figures]'))
      showChanges(editor, table, readFigure);
  }

  /** In a closed action, what was seen of each person whose attitude moved is asked beside them. */
  function withSeen(one: Fields['first'][number]): Fields['first'][number] {
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

  function readFigure(rel: string): number | undefined {
    const value = meaningOf(editor, file, { ...draft, typed: { ...draft.typed } }, base).now;
    const found = rel
      .split('.')
      .reduce<unknown>(
        (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
        value,
      );
    return typeof found === 'number' ? found : undefined;
  }

  function changed(rel: string, value: string): void {
    const typed = { ...draft.typed };
    if (value === fields.shown(rel) && !rel.startsWith('seen.')) delete typed[rel];
    else typed[rel] = value;
    draft = { ...draft, typed };
    if (draft.intent === 'close') withBefore(rel, value);
    confirmed.delete(rel);
    panel.querySelector(`[data-field="${CSS.escape(rel)}"] .edit-said`)?.replaceChildren();
    later();
  }

  /** The attitude before a move is what the plan says of the person. */
  function withBefore(rel: string, person: string): void {
    const at = /^effect\.relationship\.(\d+)\.person$/.exec(rel)?.[1];
    if (at === undefined) return;
    const people = (holder as { people?: { id: string; attitude?: string }[] } | undefined)?.people ?? [];
    const from = people.find((one) => one.id === person)?.attitude ?? 'unknown';
    draft = { ...draft, typed: { ...draft.typed, [`effect.relationship.${at}.from`]: from } };
  }

  let keeping: ReturnType<typeof setTimeout> | undefined;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  function later(): void {
    clearTimeout(keeping);
    clearTimeout(checking);
    keeping = setTimeout(keep, KEEP_MS);
    checking = setTimeout(check, CHECK_MS);
  }

  const isTouched = () => isDraftTouched(draft, shownFirst);

  function keep(): void {
    clearTimeout(keeping);
    if (!isTouched()) {
      if (drafts().some(({ key }) => key === draft.key)) dropDrafts([draft.key]);
      return;
    }
    understand();
    const isKept = keepDraft({ ...draft, at: new Date().toISOString(), name: nameNow() });
    askBeforeLeaving();
    const said = panel.querySelector('[data-kept]');
    const time = new Date().toLocaleTimeString(editor.writer.locale, { hour: '2-digit', minute: '2-digit' });
    if (said) said.textContent = isKept ? words.kept(time) : words.cannotKeep;
  }

  function nameNow(): string {
    const own = titleOf(draft.intent === 'add' ? meant.now : draft.was);
    const kind =
      draft.intent === 'add'
        ? addingName(tools, draft.thing)
        : draft.intent === 'close'
          ? words.close
          : thingName(tools, draft.thing);
    return [kind, own].filter(Boolean).join(': ');
  }

  /** Reads what was typed, by the rules of the build; says what is wrong beside each field, and what the edit would do. */
  function check(): void {
    clearTimeout(checking);
    understand();
    const applied = applyEdits(base, meant.edits, editor.orderOf(file));
    after = 'text' in applied ? applied.text : base;
    const state = stateOf(editor, file, after);
    const rels = [...panel.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => dataset['field'] ?? '');
    const cells = [...panel.querySelectorAll<HTMLInputElement>('[data-figure]')].map(({ name }) => name);
    const before = new Set(stateOf(editor, file, base).errors.map((one) => JSON.stringify([one.rule, one.facts])));
    const own = state.errors.filter(
      (one) => draft.intent !== 'correct' || !before.has(JSON.stringify([one.rule, one.facts])),
    );
    faults = faultsByField(own, [...rels, ...cells], { file: file.file, text: after, path: draft.path });
    showFaults();
    for (const table of panel.querySelectorAll<HTMLTableElement>('[data-figures]'))
      showChanges(editor, table, readFigure);
    showTag('refused' in applied || 'conflict' in applied);
    showSummary();
  }

  function understand(): void {
    meant = meaningOf(editor, file, draft, base);
    if (draft.intent === 'add' && draft.thing.endsWith('[]')) named();
  }

  /** A new thing gets its name from what was typed so far. */
  function named(): void {
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
    draft = { ...draft, path };
    meant = meaningOf(editor, file, draft, base);
  }

  function showFaults(): void {
    for (const box of panel.querySelectorAll<HTMLElement>('[data-field]')) {
      const rel = box.dataset['field'] ?? '';
      const said = box.querySelector('.edit-said');
      if (!said) continue;
      const messages = messagesFor(rel);
      said.innerHTML = messages.map(String).join('');
      for (const input of box.querySelectorAll('input, textarea, select')) {
        const name = input.getAttribute('name') ?? '';
        const isWrong = input.matches('[data-figure]')
          ? isUnclearOrFaulty(name)
          : messages.length > 0 && !messages.every((one) => String(one).includes('edit-note'));
        if (isWrong) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      }
    }
  }

  function isUnclearOrFaulty(rel: string): boolean {
    return meant.unclear.has(rel) || (faults.get(rel) ?? []).length > 0;
  }

  function messagesFor(rel: string): ReturnType<typeof unclearOf>[] {
    if (rel === 'reason')
      return isAsked && needsReason() && draft.reason.trim() === '' ? [messageOf.wrong(words.whyMissing)] : [];
    const field = fieldAt(form, rel);
    const inside = [...meant.unclear].filter(
      ([at]) => at === rel || (field?.input === 'figures' && at.startsWith(`${rel}.`)),
    );
    const told = [...faults]
      .filter(([at]) => at === rel || (field?.input === 'figures' && at.startsWith(`${rel}.`)))
      .flatMap(([, all]) => all);
    return [
      ...inside.map(([at, one]) =>
        unclearOf(editor.tools, editor.writer, at, draft.typed[at] ?? '', one, editor.ground.currency.code),
      ),
      ...told.filter(isToBeSaid).map((one) => messageOf.fault(tools, one)),
      ...(field
        ? messageOf.notes(tools, editor.writer, {
            field,
            rel,
            typed: draft.typed,
            now: meant.now,
            sealed: editor.ground.sealed,
          })
        : []),
    ];
  }

  /** What is not filled in yet is no fault before somebody hands it in. */
  function isToBeSaid({ rule }: Problem): boolean {
    return isAsked || (rule !== 'missing-field' && rule !== 'empty-field');
  }

  function needsReason(): boolean {
    if (draft.intent !== 'correct') return false;
    return Object.keys(draft.typed).some((rel) => fieldAt(form, rel)?.input === 'figures' || rel === 'attitude');
  }

  function showTag(isRefused: boolean): void {
    const place = panel.querySelector('[data-tag]');
    if (!place) return;
    if (isRefused) {
      place.innerHTML = String(messageOf.plain(words.refused));
      return;
    }
    const isWaiting = meant.unclear.size > 0 || [...faults.values()].some((all) => all.length > 0);
    if (isWaiting) {
      place.innerHTML = String(messageOf.plain(words.waits));
      return;
    }
    if (after === base) {
      place.innerHTML = String(
        messageOf.plain(Object.keys(draft.typed).length > 0 ? words.nothingChanged : tools.t.priceTag.figuresSame),
      );
      return;
    }
    const tag = tagOf(editor, file, base, after);
    place.innerHTML = tag ? String(tag.html) : String(messageOf.plain(words.waits));
    clearTimeout(announcing);
    const lead = tag?.view.lead ?? '';
    announcing = setTimeout(() => {
      const said = panel.querySelector('[data-announced]');
      if (said && said.textContent !== lead) said.textContent = lead;
    }, ANNOUNCE_MS);
  }

  /** Where something is not clear yet, above the buttons, each with a way to its field. */
  function showSummary(): number {
    const place = panel.querySelector('[data-summary]');
    const open = [
      ...[...meant.unclear.keys()].map((rel) => ({ rel, text: labelFor(rel) })),
      ...[...faults].flatMap(([rel, all]) =>
        all.filter(isToBeSaid).map((one) => ({ rel, text: rel === '' ? messageOf.text(tools, one) : labelFor(rel) })),
      ),
      ...(messagesFor('reason').length > 0 ? [{ rel: 'reason', text: words.why }] : []),
    ];
    const hidden = [...faults.values()].flat().length > 0 || open.length > 0;
    if (place)
      place.innerHTML =
        open.length > 0
          ? String(
              messageOf.summary(
                tools,
                open.map(({ rel, text }) => ({ href: rel === '' ? undefined : `#${inputIdOf(rel)}`, text })),
              ),
            )
          : '';
    return hidden ? Math.max(1, open.length) : 0;
  }

  function labelFor(rel: string): string {
    const field = fieldAt(form, rel);
    const period = field?.input === 'figures' ? rel.slice(field.rel.length + 1) : '';
    return field ? [labelOf(tools, field), period].filter(Boolean).join(', ') : rel;
  }

  function inputIdOf(rel: string): string {
    const input = [...panel.querySelectorAll<HTMLElement>('input, textarea, select')].find((one) =>
      [rel, `${rel}:search`, `${rel}:amount`].includes(one.getAttribute('name') ?? ''),
    );
    return input?.id ?? `${id}-${rel.replaceAll('.', '-')}`;
  }

  panel.addEventListener('input', (event) => take(event.target));
  panel.addEventListener('change', (event) => take(event.target));
  function take(from: EventTarget | null): void {
    if (!(from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement))
      return;
    if (!panel.contains(from) || from.name === '' || from.name.endsWith(':search')) return;
    if (from.name === 'reason') {
      draft = { ...draft, reason: from.value };
      if (from.value.trim() !== '') panel.querySelector('[data-field="reason"] .edit-said')?.replaceChildren();
      later();
      return;
    }
    const rel = from.name.replace(/:(?:kind|amount)$/, '');
    changed(rel, valueOfInputs(panel, from.name));
  }

  panel.addEventListener('click', (event) => {
    const at = event.target instanceof Element ? event.target : undefined;
    if (!at || !panel.contains(at)) return;
    const data = (name: string) => at.closest<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? undefined;
    const reading = at.closest<HTMLElement>('[data-reading]');
    if (reading) {
      setInput(reading.dataset['reading'] ?? '', reading.dataset['value'] ?? '');
    } else if (data('unseal') !== undefined) {
      isUnsealed = true;
      render();
      check();
    } else if (data('row-new') !== undefined) {
      const rel = data('row-new') ?? '';
      const numbers = [...panel.querySelectorAll<HTMLElement>('[data-row]')].flatMap(({ dataset }) =>
        (dataset['row'] ?? '').startsWith(`${rel}.`) ? [Number((dataset['row'] ?? '').slice(rel.length + 1))] : [],
      );
      const there = draft.was === undefined ? 0 : countAt(draft.was, rel);
      const next = Math.max(there - 1, ...numbers, -1) + 1;
      draft = { ...draft, typed: { ...draft.typed, ...beginningOf(form, rel, next) } };
      focus = rel;
      render();
      panel
        .querySelector<HTMLElement>(`[data-row="${CSS.escape(`${rel}.${next}`)}"] :is(input, select, textarea)`)
        ?.focus();
      check();
    } else if (data('row-gone') !== undefined) {
      const row = data('row-gone') ?? '';
      const typed = Object.fromEntries(Object.entries(draft.typed).filter(([rel]) => !rel.startsWith(`${row}.`)));
      const isThere =
        Number(row.slice(row.lastIndexOf('.') + 1)) < countAt(draft.was, row.slice(0, row.lastIndexOf('.')));
      draft = { ...draft, typed: isThere ? { ...typed, [row]: '\u0000gone' } : typed };
      render();
      panel.querySelector<HTMLElement>(`[data-row-new]`)?.focus();
      later();
    } else if (at.closest('[data-keep]')) {
      keep();
      close();
    } else if (at.closest('[data-undo]')) undo();
    else if (at.closest('[data-remove]')) {
      draft = { ...draft, intent: 'remove', typed: {} };
      check();
      keep();
    }
  });

  function undo(): void {
    clearTimeout(keeping);
    clearTimeout(checking);
    const gone = { ...draft };
    dropDrafts([draft.key]);
    panel.innerHTML = String(messageOf.undone(tools));
    const back = panel.querySelector<HTMLElement>('[data-back]');
    back?.focus();
    back?.addEventListener('click', () => {
      draft = gone;
      render();
      check();
      keep();
      panel.querySelector<HTMLElement>('.edit-title')?.focus();
    });
  }

  /** Puts a value into an input as if it had been typed. */
  function setInput(rel: string, value: string): void {
    const input = panel.querySelector<HTMLInputElement>(
      `[name="${CSS.escape(rel)}"], [name="${CSS.escape(`${rel}:amount`)}"]`,
    );
    if (!input) return;
    input.value = value;
    changed(rel, value);
    check();
    keep();
    input.focus();
  }

  panel.addEventListener('paste', (event) => {
    const cell =
      event.target instanceof HTMLInputElement && event.target.matches('[data-figure]') ? event.target : undefined;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const before = { ...draft.typed };
    const pasted = pasteFigures(cell, text);
    for (const { name, value } of pasted.filled) changed(name, value);
    check();
    keep();
    const said = panel.querySelector(`[data-field="${CSS.escape(pasted.rel)}"] .edit-said`);
    if (said) said.innerHTML += String(messageOf.pasted(tools, pasted));
    said?.querySelector('[data-unpaste]')?.addEventListener('click', () => {
      draft = { ...draft, typed: before };
      render();
      check();
      keep();
      panel.querySelector<HTMLElement>(`[name="${CSS.escape(cell.name)}"]`)?.focus();
    });
  });

  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      handIn();
    } else if (event.key === 'Enter') figureKeys(event, panel);
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    handIn();
  });
  panel.addEventListener('focusout', () => {
    if (isTouched()) keep();
  });

  function handIn(): void {
    isAsked = true;
    check();
    const left = showSummary();
    const summary = panel.querySelector<HTMLElement>('[data-summary]');
    if (left > 0 || after === base) {
      if (left === 0 && summary) summary.innerHTML = String(messageOf.plain(words.nothingChanged));
      summary?.focus();
      return;
    }
    keep();
    movingOn();
    location.assign(`${editorPlaces().mine}#hand-in`);
  }

  render();
  check();
  focusFirst(panel, focus);
}
