import type { Problem } from '#domain/checks/problem.ts';
import { placeIn } from '#editing/edits.ts';
import { fieldAt } from '#editing/draft.ts';
import { isLike } from '#editing/choices.ts';
import { changedLines } from '#editing/changed-lines.ts';
import type { ThingField } from '#editing/thing-form.ts';
import { conflictOf, shownIn } from '#components/editing/conflict.tsx';
import { WHY } from '#components/editing/form.tsx';
import { messageOf, unclearOf } from '#components/editing/messages.tsx';
import { curesOf, priceTag, staysOf } from '#components/editing/price-tag.tsx';
import { labelOf } from '#components/editing/words.ts';
import { cures, stays } from './cures.ts';
import { today } from './ground.ts';
import { choicesFor } from './form-fields.ts';
import { nameNow, type OpenForm, textBefore } from './form-state.ts';
import { put } from './put.ts';
import { showPerson } from './form-shown.ts';
import { footOf, tagOf } from './state.ts';
import { sayWhoChanged } from './who-changed.ts';

const ANNOUNCE_MS = 1_000;

/** Says what is wrong beside each field. */
export function showFaults(open: OpenForm): void {
  for (const box of open.panel.querySelectorAll<HTMLElement>('[data-field]')) {
    const rel = box.dataset['field'] ?? '';
    const said = box.querySelector('.edit-said');
    if (!said) continue;
    const messages = messagesFor(open, rel);
    put(said, messages.map(String).join(''));
    for (const input of box.querySelectorAll('input, textarea, select')) {
      const name = input.getAttribute('name') ?? '';
      const isWrong = input.matches('[data-figure]')
        ? open.meant.unclear.has(name) || (open.faults.get(name) ?? []).length > 0
        : messages.length > 0 && !messages.every((one) => String(one).includes('edit-note'));
      if (isWrong) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
  }
}

function messagesFor(open: OpenForm, rel: string): ReturnType<typeof unclearOf>[] {
  const { editor, form, meant, faults, draft } = open;
  const { tools, writer, ground } = editor;
  if (rel === WHY)
    return open.isAsked && needsReason(open) && draft.reason.trim() === ''
      ? [messageOf.wrong(tools.t.editing.whyMissing)]
      : [];
  const field = fieldAt(form, rel);
  const isOf = (at: string) => at === rel || (field?.input === 'figures' && at.startsWith(`${rel}.`));
  const unclear = [...meant.unclear].filter(([at]) => isOf(at));
  const told = [...faults].filter(([at]) => isOf(at)).flatMap(([, all]) => all);
  const other = namesake(open, rel);
  return [
    ...unclear.map(([at, one]) => unclearOf(tools, writer, at, draft.typed[at] ?? '', one, ground.currency.code)),
    ...told
      .filter((one) => isToBeSaid(open, rel, one))
      .map((one) =>
        field ? messageOf.fault(tools, one, asked(open, field, rel)) : messageOf.wrong(messageOf.text(tools, one)),
      ),
    ...(other ? [messageOf.note(tools.t.editing.sameName(other))] : []),
    ...(open.pasted?.rel === rel ? [messageOf.pasted(tools, open.pasted)] : []),
    ...(field && !(unclear.length > 0 && field.input === 'day')
      ? messageOf.notes(tools, writer, {
          field,
          rel,
          typed: draft.typed,
          now: meant.now,
          sealed: ground.sealed,
          today: today(),
        })
      : []),
  ];
}

/** Who is there already under the name of somebody who is added, or one like it: mostly it is the same person. */
function namesake({ draft, holder }: OpenForm, rel: string): string | undefined {
  if (rel !== 'name' || draft.intent !== 'add' || !/(^|\.)people\[\]$/.test(draft.thing)) return undefined;
  const { people = [] } = (holder ?? {}) as { people?: { name?: unknown }[] };
  return people.map(({ name }) => String(name)).find((name) => isLike(draft.typed[rel] ?? '', name));
}

function asked({ editor, draft, holder, fields }: OpenForm, field: ThingField, rel: string) {
  return { field, rel, choices: choicesFor(editor, field, holder), typed: draft.typed[rel] ?? fields.shown(rel) };
}

/**
 * What is not filled in yet is no fault before somebody hands it in; and what is not clear yet is not missing besides.
 */
function isToBeSaid({ isAsked, meant }: OpenForm, rel: string, { rule }: Problem): boolean {
  const isMissing = rule === 'missing-field' || rule === 'empty-field';
  return !isMissing || (isAsked && !meant.unclear.has(rel));
}

function needsReason({ draft, form }: OpenForm): boolean {
  if (draft.intent !== 'correct') return false;
  return Object.keys(draft.typed).some((rel) => fieldAt(form, rel)?.input === 'figures' || rel === 'attitude');
}

let announcing: ReturnType<typeof setTimeout> | undefined;

/** Shows what the edit does, or what it waits for. */
export function showTag(open: OpenForm, decide: (choice: 'mine' | 'theirs') => void): void {
  const { panel, editor, file, base, after, draft } = open;
  const { tools } = editor;
  const words = tools.t.editing;
  showPerson(open);
  const place = panel.querySelector('[data-tag]');
  if (!place) return;
  // What was announced of another value is no longer so, on its way or said.
  const say = (html: unknown, lead = '') => {
    if (html) put(place, String(html));
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      const said = panel.querySelector('[data-announced]');
      if (said && said.textContent !== lead) said.textContent = lead;
    }, ANNOUNCE_MS);
  };
  if ('conflict' in open.applied) {
    say('');
    return showConflict(open, place, decide);
  }
  if ('refused' in open.applied) return say(messageOf.plain(words.refused));
  const isWaiting = open.meant.unclear.size > 0 || [...open.faults.values()].some((all) => all.length > 0);
  if (isWaiting) return say(messageOf.plain(words.waits));
  if (after === base)
    return say(
      messageOf.plain(Object.keys(draft.typed).length > 0 ? words.nothingChanged : tools.t.priceTag.figuresSame),
    );
  const before = textBefore(open);
  const tag = tagOf(editor, [{ file, before, after }]);
  if (!tag) return say(messageOf.plain(words.waits));
  const lines = changedLines(before ?? '', after);
  const more = [curesOf(tools, cures(open, tag.opened)), staysOf(tools, stays(open, tag.stays))];
  say(priceTag(tools, tag.view, lines, footOf(editor), more), tag.view.lead);
}

/** The thing is another one by now than when it was opened: whoever types decides. */
function showConflict(open: OpenForm, place: Element, decide: (choice: 'mine' | 'theirs') => void): void {
  const { edit } = open.applied;
  const conflict = 'conflict' in open.applied ? open.applied.conflict : undefined;
  if (!edit || !conflict) return;
  const { tools, writer } = open.editor;
  const show = (value: unknown) => shownIn(tools, writer.locale, value);
  place.innerHTML = String(
    conflictOf(tools, nameNow(open), {
      was: show(edit.before),
      now: show(conflict.now),
      yours: show(edit.after),
    }),
  );
  void sayWhoChanged(open.editor, place, open.file.file);
  place.querySelector('[data-keep-theirs]')?.addEventListener('click', () => decide('theirs'));
  place.querySelector('[data-propose-mine]')?.addEventListener('click', () => decide('mine'));
}

/** The thing as the file has it by now; nothing where it is gone. */
export function thingNow({ whole, draft }: OpenForm): unknown {
  return placeIn(whole, draft.path)?.value;
}

/** Where something is not clear yet, above the buttons, each with a way to its field. How many there are. */
export function showSummary(open: OpenForm): number {
  const { panel, meant, faults, editor } = open;
  const { tools } = editor;
  const place = panel.querySelector('[data-summary]');
  const unclear = [
    ...[...meant.unclear.keys()].map((rel) => ({ rel, text: labelFor(open, rel) })),
    ...[...faults].flatMap(([rel, all]) =>
      all
        .filter((one) => isToBeSaid(open, rel, one))
        .map((one) => ({ rel, text: rel === '' ? messageOf.text(tools, one) : labelFor(open, rel) })),
    ),
    ...(messagesFor(open, WHY).length > 0 ? [{ rel: WHY, text: tools.t.editing.why }] : []),
  ];
  const hasFaults = [...faults.values()].some((all) => all.length > 0);
  if (place) {
    const links = unclear.map(({ rel, text }) => ({ href: rel === '' ? undefined : `#${inputIdOf(open, rel)}`, text }));
    put(place, unclear.length > 0 ? String(messageOf.summary(tools, links)) : '');
  }
  return hasFaults ? Math.max(1, unclear.length) : unclear.length;
}

function labelFor({ form, editor: { tools } }: OpenForm, rel: string): string {
  const field = fieldAt(form, rel);
  const period = field?.input === 'figures' ? rel.slice(field.rel.length + 1) : '';
  return field ? [labelOf(tools, field), period].filter(Boolean).join(', ') : rel;
}

function inputIdOf({ panel, id }: OpenForm, rel: string): string {
  const input = [...panel.querySelectorAll<HTMLElement>('input, textarea, select')].find((one) =>
    [rel, `${rel}:search`, `${rel}:amount`].includes(one.getAttribute('name') ?? ''),
  );
  return input?.id ?? `${id}-${rel.replaceAll('.', '-')}`;
}
