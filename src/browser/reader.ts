import type { LaterHere } from './editing/my-edits.ts';

/**
 * What a reader's first use fetches: the search of the header, and what the page itself can be narrowed down or asked
 * by. Each is a file of its own. The page's only script calls `start` with the event that was the first
 * (components/frame/boot.ts).
 */
export function start(first: Event): void {
  addEventListener('click', switchTheme);
  if (first.type === 'click') switchTheme(first);

  const form = document.querySelector<HTMLFormElement>('.site-search form');
  const input = form?.querySelector('input');
  if (form && input) {
    const search = () => void import('./search-panel.ts').then(({ searchIn }) => searchIn(form, input));
    if (document.activeElement === input) search();
    else input.addEventListener('focus', search, { once: true });
  }
  const filters = document.querySelectorAll<HTMLElement>('.list-filter');
  if (filters.length > 0)
    void import('./list-filter.ts')
      .then(({ filterList }) => filters.forEach(filterList))
      .finally(() => {
        delete document.documentElement.dataset['asked'];
      });
  if (document.querySelector('table.sortable:not([data-rows])'))
    void import('./sort-rows.ts').then(({ sortTables }) => sortTables(document));
  if (document.querySelector('[data-people]')) void import('./people.ts');
  const contents = document.querySelector<HTMLElement>('[data-follows]');
  if (contents) {
    const follow = () => void import('./follow-contents.ts').then(({ followContents }) => followContents(contents));
    if (first.type === 'scroll') follow();
    else addEventListener('scroll', follow, { once: true });
  }
  if (document.querySelector('.scroll > table')) {
    const keep = () => void import('./keep-heads.ts').then(({ keepHeads }) => keepHeads());
    if (first.type === 'scroll') keep();
    else addEventListener('scroll', keep, { once: true });
  }
  if (document.querySelector('[data-search-page]')) void import('./search-page.ts');
  const mine = document.querySelector<HTMLElement>('[data-my-edits]');
  if (mine)
    void import('./editing/my-edits.ts')
      .then(({ showMyEdits }) => showMyEdits(mine, LATER))
      .catch((error: unknown) => {
        mine.append(mine.dataset['failed'] ?? '');
        throw error;
      });
}

/** Opens a pressed figure in place, or closes it. */
export async function openFigure(figure: HTMLAnchorElement): Promise<void> {
  const fetched = await (await import('./open-figure.ts')).openFigure(figure);
  if (fetched?.querySelector('.sortable')) (await import('./sort-rows.ts')).sortTablesIn(fetched);
}

const LATER: LaterHere = {
  hosts: () => import('#editing/code-hosts.ts'),
  shown: () => import('./editing/shown.ts'),
  begin: () => import('./editing/begin-file.ts'),
  panel: () => import('./editing/panel.ts'),
  form: () => import('./editing/open.ts'),
};

/** Opens the form of what a link to the code host's editor leads to, in its place. */
export async function openEdit(link: HTMLAnchorElement): Promise<void> {
  await (await LATER.form()).openEdit(link, LATER);
}

/** From light to dark and back; the choice holds for all pages. */
function switchTheme(event: Event): void {
  if (!(event.target instanceof Element) || !event.target.closest('.theme-switch')) return;
  const root = document.documentElement;
  const isDark =
    (root.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  root.dataset['theme'] = isDark ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', root.dataset['theme']);
  } catch {
    // Storage is closed to us: chosen for this page only.
  }
}
