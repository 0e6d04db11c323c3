import { groupRows } from './group-rows.ts';

/** So many rows of a long list are shown until somebody asks for all. */
export const SHOWN_AT_FIRST = 100;

const whole = new WeakMap<HTMLElement, Promise<void>>();

/**
 * Brings the rows of a list's further pages into its table, hidden, once, under the heads where it is grouped: who
 * sorts or narrows a list means all of it. The list says in `data-parts` how many pages there are; one that stands on
 * one page is whole already.
 */
export function wholeList(list: HTMLElement): Promise<void> {
  const known = whole.get(list);
  if (known) return known;
  const coming = Promise.all(furtherPages(list).map(fetched)).then((pages) => {
    const body = list.querySelector('tbody[data-rows]');
    for (const page of pages) {
      for (const row of page.querySelectorAll<HTMLElement>('tr[data-row]')) {
        row.hidden = true;
        body?.append(document.importNode(row, true));
      }
      for (const heads of page.querySelectorAll<HTMLTemplateElement>('template[data-heads]')) addHeads(list, heads);
    }
    const by = list.querySelector<HTMLElement>('tbody[data-group-of]')?.dataset['groupOf'];
    if (by !== undefined) groupRows(list, by);
  });
  whole.set(list, coming);
  return coming;
}

/** Where a list goes on: its second page has its number in its address, as all others have. */
function furtherPages({ dataset }: HTMLElement): string[] {
  const second = dataset['part'] ?? '';
  return Array.from({ length: Math.max(0, Number(dataset['parts'] ?? 1) - 1) }, (_, at) =>
    second.replace(/2\/$/, `${at + 2}/`),
  );
}

async function fetched(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Expected the rows of ${address}, got ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Each further page has some of the heads that rows can be put under. */
function addHeads(list: HTMLElement, some: HTMLTemplateElement): void {
  const by = some.dataset['heads'] ?? '';
  let own = list.querySelector<HTMLTemplateElement>(`template[data-heads="${CSS.escape(by)}"]`);
  if (!own) {
    own = document.createElement('template');
    own.dataset['heads'] = by;
    list.append(own);
  }
  own.content.append(...document.importNode(some.content, true).children);
}
