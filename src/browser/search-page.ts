import type { SearchWords } from '#views/frame/search-words.ts';
import { answersTo, countOf, hitTexts } from './search-hits.ts';
import { searchWordsAt } from './search-words-at.ts';
import { pageNumbers } from './page-language.ts';
import { findAll, type Group } from './search-index.ts';

/** The page of search results: everything that was found, by kind, with an address that can be sent to somebody. */

const FIRST = 10;
const root = document.querySelector<HTMLElement>('[data-search-page]');
const form = root?.querySelector('form');
if (root && form) void searchWordsAt(root.dataset['words'] ?? '').then((words) => start(root, form, words));

function start(root: HTMLElement, form: HTMLFormElement, words: SearchWords): void {
  const index = root.dataset['searchPage'] ?? '';
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const status = root.querySelector('[data-status]') as HTMLElement;
  const results = root.querySelector('[data-results]') as HTMLElement;
  const elsewhere = root.querySelector<HTMLElement>('[data-elsewhere]');
  let latest = 0;

  async function search(most = FIRST): Promise<void> {
    const query = input.value.trim();
    const turn = ++latest;
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    if (query === '') {
      status.textContent = '';
      if (elsewhere) elsewhere.hidden = true;
      results.replaceChildren();
      results.ariaBusy = null;
      return;
    }
    if (results.childElementCount === 0) status.textContent = words.searching;
    results.ariaBusy = 'true';
    try {
      const { groups, query: meant } = await findAll(index, query, most);
      if (turn !== latest) return;
      status.textContent = countOf({ groups, query: meant }, query, words);
      if (elsewhere) elsewhere.hidden = groups.some(({ total }) => total > 0);
      results.replaceChildren(
        ...groups
          .filter(({ hits }) => hits.length > 0)
          .map((group) => section(group, meant, () => void search(most * 4))),
      );
    } catch {
      status.textContent = words.failed;
    } finally {
      if (turn === latest) results.ariaBusy = null;
    }
  }

  function section({ kind, total, hits }: Group, query: string, more: () => void): HTMLElement {
    const answers = answersTo(query);
    const made = document.createElement('section');
    made.className = 'section';
    const heading = document.createElement('h2');
    heading.textContent = `${words.kinds[kind]} `;
    const count = document.createElement('span');
    count.className = 'ink3';
    count.textContent = pageNumbers().format(total);
    heading.append(count);
    const list = document.createElement('ul');
    list.className = 'search-results';
    for (const hit of hits) {
      const [title, ...rest] = hitTexts(hit, answers);
      const link = document.createElement('a');
      link.href = hit.href;
      link.append(title ?? hit.title);
      const item = document.createElement('li');
      item.append(link, ...rest);
      list.append(item);
    }
    made.append(heading, list);
    if (total > hits.length) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = words.more;
      button.addEventListener('click', more);
      made.append(button);
    }
    return made;
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void search(), 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    void search();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? input.value;
  if (input.value !== '') void search();
  else input.focus();
}
