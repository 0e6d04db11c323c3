import { inForm, type Forms } from '#words/forms.ts';
import { pageLanguage, pageNumbers } from './page-language.ts';

/**
 * Narrows a list down as its filters are changed. Rows carry what they can be chosen by (`data-segment`, `data-kam`,
 * `data-flagged`); a group without rows goes with them. The choice stands in the address, so that it can be sent on.
 */
export function filterList(filters: HTMLElement): void {
  const list = document.getElementById(filters.dataset['list'] ?? '');
  const output = filters.querySelector('output');
  const nothing = document.querySelector<HTMLElement>('[data-no-match]');
  if (!list || !output) return;
  const fields = [...filters.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')];
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];

  const number = pageNumbers();
  const forms = JSON.parse(filters.dataset['shown'] ?? '{}') as Forms;

  const chosenNow = () =>
    fields
      .filter((field) => field.value !== '' && !('checked' in field && !field.checked))
      .map((field) => [field.name, field.value] as const);
  const show = () => {
    const chosen = chosenNow();
    for (const row of rows) row.hidden = chosen.some(([name, value]) => row.dataset[name] !== value);
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-row]:not([hidden])');
    const shown = rows.filter((row) => !row.hidden).length;
    output.textContent = inForm(forms, rows.length, pageLanguage().locale).replace('{shown}', number.format(shown));
    if (nothing) nothing.hidden = shown > 0;
    const search = new URLSearchParams(chosen.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLInputElement) field.checked = field.value === value;
  }
  filters.addEventListener('change', show);
  // What was chosen while this script was on its way counts as well.
  if (chosenNow().length > 0) show();
}
