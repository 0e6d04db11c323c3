/**
 * Puts the rows of a list under the heads of a choice (`<template data-heads="kam">`), in the order of the heads;
 * without a choice back into one body. Rows keep the order in which they stand. Sums stay at the foot.
 */
export function groupRows(list: HTMLElement, by: string): void {
  const table = list.querySelector('table');
  const flat = list.querySelector<HTMLTableSectionElement>('tbody[data-rows]');
  if (!table || !flat) return;
  const groups = [...table.querySelectorAll<HTMLTableSectionElement>('tbody[data-group-of]')];
  for (const group of groups) {
    flat.append(...group.querySelectorAll('tr[data-row]'));
    group.remove();
  }
  const heads = list.querySelector<HTMLTemplateElement>(`template[data-heads="${CSS.escape(by)}"]`);
  if (by === '' || !heads) return;
  const bodies = new Map<string, HTMLTableSectionElement>();
  for (const head of heads.content.querySelectorAll('tr')) {
    const body = document.createElement('tbody');
    body.dataset['groupOf'] = by;
    body.dataset['group'] = '';
    body.append(head.cloneNode(true));
    bodies.set(head.dataset['key'] ?? '', body);
    flat.before(body);
  }
  for (const row of [...flat.querySelectorAll<HTMLTableRowElement>('tr[data-row]')])
    bodies.get(row.dataset[by] ?? '')?.append(row);
}
