/**
 * Narrows a list down as its form is changed. Rows carry what they can be chosen by (`data-segment`, `data-kam`,
 * `data-flagged`); a group without rows goes with them. The choice stands in the address, so that it can be sent on.
 */
export function filterList(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset['list'] ?? '');
  const output = form.querySelector('output');
  const nothing = document.querySelector<HTMLElement>('[data-no-match]');
  if (!list || !output) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];

  const show = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)] as const);
    for (const row of rows) row.hidden = chosen.some(([name, value]) => row.dataset[name] !== value);
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]')) group.hidden = !group.querySelector('[data-row]:not([hidden])');
    const shown = rows.filter((row) => !row.hidden).length;
    output.textContent = (form.dataset['shown'] ?? '').replace('{shown}', String(shown)).replace('{count}', String(rows.length));
    if (nothing) nothing.hidden = shown > 0;
    const search = new URLSearchParams(chosen.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLInputElement) field.checked = field.value === value;
  }
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  if (location.search !== '') show();
}
