import { withoutDiacritics } from '#search/finnish.ts';
import { inForm, type Forms } from '#words/forms.ts';
import { groupRows } from './group-rows.ts';
import { pageLanguage, pageNumbers } from './page-language.ts';
import { SHOWN_AT_FIRST, wholeList } from './whole-list.ts';

/** Fields that say how rows stand, and not which. */
const NO_FILTER = ['name', 'group'];

/**
 * Narrows a list down as its filters are changed, and groups it. Rows carry what they can be chosen by (`data-segment`,
 * `data-kam`, `data-flagged`); a name is found by a part of it, without accents; a group without rows goes with them.
 * The choice stands in the address, so that it can be sent on. Of a long list the first rows are shown until all are
 * asked for.
 */
export function filterList(filters: HTMLElement): void {
  const list = document.getElementById(filters.dataset['list'] ?? '');
  const output = filters.querySelector('output');
  const nothing = document.querySelector<HTMLElement>('[data-no-match]');
  if (!list || !output) return;
  const fields = [...filters.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select[name], input')];
  const number = pageNumbers();
  const forms = JSON.parse(filters.dataset['shown'] ?? '{}') as Forms;
  let most = list.dataset['parts'] === undefined ? Infinity : SHOWN_AT_FIRST;
  let groupedBy = list.querySelector<HTMLElement>('tbody[data-group-of]')?.dataset['groupOf'] ?? '';

  /** Under what the rows come, which the address need not say. */
  const come = groupedBy;

  const chosenNow = () =>
    fields
      .filter((field) => field.value.trim() !== '' && !(isTicked(field) && !field.checked))
      .map((field) => [field.name, field.value] as const);

  /** Shows the rows that answer the choices, in the order in which they stand. */
  const show = () => {
    const chosen = chosenNow();
    const name = folded(chosen.find(([field]) => field === 'name')?.[1] ?? '');
    const wanted = chosen.filter(([field]) => !NO_FILTER.includes(field));
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    let found = 0;
    for (const row of rows) {
      const isMeant =
        wanted.every(([field, value]) => row.dataset[field] === value) && (name === '' || nameOf(row).includes(name));
      if (isMeant) found++;
      row.hidden = !isMeant || found > most;
    }
    for (const group of list.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-row]:not([hidden])');
    output.textContent = inForm(forms, rows.length, pageLanguage().locale).replace('{shown}', number.format(found));
    if (nothing) nothing.hidden = found > 0;
    const all = list.querySelector<HTMLElement>('[data-show-all]');
    if (all) all.hidden = found <= most;
    for (const said of list.querySelectorAll<HTMLElement>('[data-rows-shown], [data-pages]')) said.hidden = true;
    const asked = chosen.filter(([field, value]) => !(field === 'group' && value === come));
    const search = new URLSearchParams(asked.map(([field, value]) => [field, value])).toString();
    history.replaceState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`);
  };

  /** The same over the whole list, wherever its rows stand. */
  const showWhole = () =>
    void wholeList(list).then(() => {
      const by = chosenNow().find(([field]) => field === 'group')?.[1] ?? '';
      if (by !== groupedBy) groupRows(list, by);
      groupedBy = by;
      show();
    });

  for (const [name, value] of new URLSearchParams(location.search)) {
    for (const field of fields.filter((candidate) => candidate.name === name)) {
      if (isTicked(field)) field.checked = field.value === value;
      else field.value = value;
    }
  }
  filters.addEventListener('change', showWhole);
  filters.addEventListener('input', (event) => event.target instanceof HTMLInputElement && showWhole());
  list.addEventListener('sorted', show);
  const showAll = list.querySelector<HTMLElement>('[data-show-all]');
  const all = () => {
    most = Infinity;
    showWhole();
  };
  showAll?.addEventListener('click', all);
  // The press that fetched this script was meant for the button: it counts.
  if (showAll && document.activeElement === showAll && showAll.matches(':hover')) all();
  // What was chosen while this script was on its way counts as well.
  if (chosenNow().some(([field, value]) => field !== 'group' || value !== come)) showWhole();
}

function isTicked(field: HTMLInputElement | HTMLSelectElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
}

const names = new WeakMap<HTMLElement, string>();

/** What a row is called, ready to be compared: its names, or what leads to it from its first cell. */
function nameOf(row: HTMLElement): string {
  let name = names.get(row);
  if (name === undefined) {
    const own = [...row.querySelectorAll('[data-name]')];
    name = folded((own.length > 0 ? own : [row.querySelector('th a, th')]).map((each) => each?.textContent).join(' '));
    names.set(row, name);
  }
  return name;
}

function folded(text: string): string {
  return withoutDiacritics(text).toLowerCase().trim();
}
