import { found } from '#editing/choices.ts';
import { comboOptions } from '#components/editing/combobox.tsx';
import type { FieldView } from '#components/editing/field.tsx';
import { type EditorTools, quoted } from '#components/editing/words.ts';

/** Makes a field find what it refers to by name: typed words narrow the list, arrow keys walk it, Enter chooses. */
export function comboIn(tools: EditorTools, box: HTMLElement, view: FieldView, onChoice: (id: string) => void): void {
  const input = box.querySelector('input');
  const list = box.querySelector<HTMLElement>('[role=listbox]');
  if (!input || !list) return;
  const { choices, id, isRequired } = view;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const active = () => list.querySelector<HTMLElement>('[aria-selected=true]');

  function show(isOpen: boolean): void {
    if (!list || !input) return;
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) mark(undefined);
  }

  function fill(typed: string): void {
    if (!list) return;
    list.innerHTML = String(
      comboOptions(tools, id, found(choices, typed), !isRequired && typed.trim() === '', quoted(tools, typed)),
    );
  }

  function mark(option: HTMLElement | undefined): void {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    if (option) input?.setAttribute('aria-activedescendant', option.id);
    else input?.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function choose(option: HTMLElement): void {
    const chosen = option.dataset['id'] ?? '';
    if (input) input.value = choices.find((one) => one.id === chosen)?.name ?? '';
    box.dataset['value'] = chosen;
    show(false);
    onChoice(chosen);
  }

  input.addEventListener('input', () => {
    fill(input.value);
    show(true);
    const typed = input.value.trim();
    const exact = choices.filter((one) => one.name.toLowerCase() === typed.toLowerCase());
    // What is no name is taken as it is, and the rules say that there is nothing of that name.
    box.dataset['value'] = exact.length === 1 ? (exact[0]?.id ?? '') : typed;
  });
  input.addEventListener('focus', () => {
    fill('');
    // What is typed takes the place of the name that stands there.
    input.select();
  });
  input.addEventListener('click', () => {
    fill('');
    show(true);
  });
  input.addEventListener('focusout', () => {
    const only = found(choices, input.value);
    const typed = box.dataset['value'] ?? '';
    const isKnown = typed === '' || choices.some((one) => one.id === typed);
    if (!isKnown && only.length === 1 && only[0]) {
      box.dataset['value'] = only[0].id;
      input.value = only[0].name;
    }
    if (input.value.trim() === '') box.dataset['value'] = '';
    show(false);
    onChoice(box.dataset['value'] ?? '');
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (option) choose(option);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) {
        fill(input.value === (choices.find((one) => one.id === box.dataset['value'])?.name ?? '') ? '' : input.value);
        show(true);
      }
      const all = options();
      const at = all.indexOf(active() as HTMLElement);
      mark(all.at(event.key === 'ArrowDown' ? (at + 1) % Math.max(1, all.length) : at - 1));
    } else if (event.key === 'Enter' && !list.hidden && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      const option = active() ?? (options().length === 1 ? options()[0] : undefined);
      if (option) choose(option);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
}
