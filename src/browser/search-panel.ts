import { SEARCH_WORDS, searchIndexAddress, type SearchWords } from '#views/frame/search-words.ts';
import { searchWordsAt } from './search-words-at.ts';
import { answersTo, countOf, hitTexts } from './search-hits.ts';
import { findAll, prepare, type Answer } from './search-index.ts';

const MOST_OF_A_KIND = 4;
const PAUSE_MS = 120;

/**
 * Makes the header's search box show what it finds below itself: a list that the arrow keys walk while one goes on
 * typing.
 */
export function searchIn(form: HTMLFormElement, input: HTMLInputElement): void {
  const { base = '/', root = base } = document.documentElement.dataset;
  const asked = searchWordsAt(root + SEARCH_WORDS.slice(1));
  const index = searchIndexAddress(base);
  const panel = document.createElement('div');
  panel.className = 'search-panel';
  panel.hidden = true;
  const list = document.createElement('div');
  list.id = 'search-hits';
  list.setAttribute('role', 'listbox');
  void asked.then(({ title }) => list.setAttribute('aria-label', title)).catch(() => undefined);
  const status = document.createElement('p');
  status.className = 'search-status';
  status.setAttribute('role', 'status');
  panel.append(status, list);
  form.append(panel);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);

  let latest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const active = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  function open(isOpen: boolean): void {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen && list.childElementCount > 0));
    if (!isOpen) choose(undefined);
  }

  function choose(option: HTMLAnchorElement | undefined): void {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  async function search(): Promise<void> {
    const query = input.value.trim();
    const turn = ++latest;
    if (query === '') {
      list.replaceChildren();
      open(false);
      return;
    }
    try {
      const [answer, words] = await Promise.all([findAll(index, query, MOST_OF_A_KIND), asked]);
      if (turn !== latest) return;
      show(answer, query, words);
    } catch {
      list.replaceChildren();
      status.textContent = await asked.then(({ failed }) => failed).catch(() => '');
    }
    open(document.activeElement === input);
  }

  function show(answer: Answer, typed: string, words: SearchWords): void {
    const { groups, query } = answer;
    const answers = answersTo(query);
    status.textContent = countOf(answer, typed, words);
    list.replaceChildren(
      ...groups
        .filter(({ hits }) => hits.length > 0)
        .map(({ kind, hits }) => {
          const group = document.createElement('div');
          group.setAttribute('role', 'group');
          group.setAttribute('aria-labelledby', `search-${kind}`);
          const name = document.createElement('p');
          name.id = `search-${kind}`;
          name.className = 'search-kind';
          name.textContent = words.kinds[kind];
          group.append(
            name,
            ...hits.map((hit, at) => option(`search-${kind}-${at}`, hit.href, hitTexts(hit, answers))),
          );
          return group;
        }),
    );
    {
      const address = `${form.getAttribute('action') ?? ''}?q=${encodeURIComponent(typed)}`;
      const all = document.createElement('span');
      all.className = 'title';
      all.textContent = list.childElementCount > 0 ? words.showAll : words.elsewhere;
      const last = option('search-all', address, [all]);
      last.classList.add('search-all');
      list.append(last);
    }
  }

  function step(by: number): void {
    const all = options();
    if (all.length === 0) return;
    const at = all.indexOf(active() as HTMLAnchorElement);
    const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by;
    choose(all[next]);
  }

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void search(), PAUSE_MS);
  });
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '') void search();
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) open(false);
  });
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (panel.hidden) void search();
      else step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !panel.hidden && active()) {
      event.preventDefault();
      active()?.click();
      open(false);
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  void prepare(index).catch(() => undefined);
  if (input.value.trim() !== '') void search();
}

function option(id: string, href: string, texts: HTMLElement[]): HTMLAnchorElement {
  const link = document.createElement('a');
  link.id = id;
  link.href = href;
  link.tabIndex = -1;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.append(...texts);
  return link;
}
