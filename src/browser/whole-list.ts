import { groupRows } from './group-rows.ts';

/** So many rows of a long list are shown until somebody asks for all. */
export const SHOWN_AT_FIRST = 100;

const whole = new WeakMap<HTMLElement, Promise<void>>();

/**
 * Brings the rows of a list's further pages into its table, hidden, once, under the heads where it is grouped: who
 * sorts or narrows a list means all of it. The list names those pages in `data-parts`; one that stands on one page is
 * whole already.
 */
export function wholeList(list: HTMLElement): Promise<void> {
  const known = whole.get(list);
  if (known) return known;
  const parts = JSON.parse(list.dataset['parts'] ?? '[]') as string[];
  const coming = Promise.all(parts.map(rowsOn)).then((pages) => {
    const body = list.querySelector('tbody[data-rows]');
    for (const row of pages.flat()) {
      row.hidden = true;
      body?.append(row);
    }
    const by = list.querySelector<HTMLElement>('tbody[data-group-of]')?.dataset['groupOf'];
    if (by !== undefined) groupRows(list, by);
  });
  whole.set(list, coming);
  return coming;
}

async function rowsOn(address: string): Promise<HTMLTableRowElement[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Expected the rows of ${address}, got ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLTableRowElement>('tbody[data-rows] > tr')].map((row) =>
    document.importNode(row, true),
  );
}
