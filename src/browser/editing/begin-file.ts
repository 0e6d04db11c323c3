import { type Asked, ASKED, freeId } from '#editing/begun-text.ts';
import type { Choice } from '#editing/choices.ts';
import { formsOf } from '#editing/form-fields.ts';
import { beginForm, beginName } from '#components/editing/begin.tsx';
import { messageOf } from '#components/editing/messages.tsx';
import { only } from '#loading/written.ts';
import type { TextKind } from '#loading/read-text.ts';
import { spoken } from '#domain/plan/said.ts';
import { type NamedKind, UNNAMED } from '#views/editing/begun-names.ts';
import { takenIds } from './begun.ts';
import type { Editor } from './ground.ts';
import { askBeforeLeaving, keepDraft } from './kept.ts';

/** The kinds of files that are begun by name, by their folders. */
const KINDS: Readonly<Record<string, NamedKind>> = {
  accounts: 'account',
  'sales-plans': 'sales-plan',
  'new-customers': 'new-customer-plan',
  segments: 'segment',
  groups: 'group',
  team: 'unit',
};
/** The fields whose room an answer has. */
const FIELDS: Readonly<Record<Asked, string>> = {
  name: 'name',
  customer: 'customers[].name',
  who: 'targetGroup.who',
  criterion: 'targetGroup.criteria',
};

/** Asks what a plan is called; once that is said it is one of the reader's own edits, and `begun` is told its file. */
export function askName(
  made: Editor,
  panel: HTMLElement,
  { template, level }: { template: string; level: number },
  begun: (file: string) => Promise<void>,
): void {
  const [folder = ''] = template.split('/');
  const kind = KINDS[folder] ?? 'account';
  const asked = ASKED[kind] ?? [];
  const id = `edit-begin-${folder}`;
  const [, chosen = '', ending = ''] = /^([^.]*)(.*)$/.exec(template.slice(folder.length + 1 + UNNAMED.length)) ?? [];
  const segments = segmentsFor(made, kind).sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
  panel.setAttribute('aria-labelledby', `${id}-head`);
  panel.innerHTML = String(beginForm(made.tools, { id, level, kind, asked, segments }));
  const inputOf = (name: string) => panel.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  inputOf('name')?.focus();
  panel.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = Object.fromEntries(
      asked.map((one) => [one, (inputOf(one)?.value ?? '').trim().replace(/\s+/g, ' ')]),
    );
    const wrong = asked.filter((one) => !isFilled(one, answers[one] ?? ''));
    if (wrong[0]) return inputOf(wrong[0])?.focus();
    const { name = '' } = answers;
    const file = `${folder}/${freeId(name, takenIds(made.ground.published), 'plan')}${ending}`;
    const segment = inputOf('segment')?.value ?? chosen;
    keepDraft({
      key: `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`,
      file,
      intent: 'begin',
      thing: '',
      path: [],
      was: undefined,
      typed: answers,
      language: made.language,
      reason: '',
      name: `${beginName(made.tools, kind)}: ${name}`,
      at: new Date().toISOString(),
      from: `${folder}/${UNNAMED}${segment}${ending}`,
    });
    askBeforeLeaving();
    void begun(file);
  });

  /** Says beside an answer what is wrong with it. */
  function isFilled(one: Asked, answer: string): boolean {
    const words = made.tools.t.editing;
    const most = formsOf(kind, made.schemas)
      .flatMap(({ fields }) => fields)
      .find(({ path }) => path === FIELDS[one])?.most;
    const isLong = most !== undefined && answer.length > most;
    const text = answer === '' ? words.beginMissing(words.asks[one]) : isLong ? words.letters(answer.length, most) : '';
    const said = panel.querySelector(`[data-field="${one}"] .edit-said`);
    if (said) said.innerHTML = text === '' ? '' : String(messageOf.wrong(text));
    if (text === '') inputOf(one)?.removeAttribute('aria-invalid');
    else inputOf(one)?.setAttribute('aria-invalid', 'true');
    return text === '';
  }
}

/** The segments that a plan of a kind may be of. */
function segmentsFor({ ground, language }: Editor, kind: TextKind): Choice[] {
  const wanted = kind === 'sales-plan' ? 'sales' : 'account';
  if (kind !== 'sales-plan' && kind !== 'account') return [];
  return only(ground.published.files, 'segment').flatMap(({ id, data }) =>
    data.planType === wanted ? [{ id, name: spoken(data, [language]).name }] : [],
  );
}
