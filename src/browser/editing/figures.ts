import { figureText } from '#editing/typed-value.ts';
import type { Editor } from './ground.ts';

/** Shows by how much each figure of a table differs from what is accepted. */
export function showChanges(
  { writer }: Editor,
  table: HTMLTableElement,
  read: (rel: string) => number | undefined,
): void {
  const rel = table.dataset['figures'] ?? '';
  for (const cell of table.querySelectorAll<HTMLElement>('[data-change]')) {
    const period = cell.dataset['change'] ?? '';
    const input = table.querySelector<HTMLInputElement>(`[data-figure="${period}"]`);
    if (!input) continue;
    const now = read(`${rel}.${period}`);
    const by = (now ?? 0) - Number(input.dataset['accepted'] ?? 0);
    const isChanged = by !== 0;
    cell.textContent = isChanged ? `${by > 0 ? '+' : ''}${figureText(by, writer.locale)}` : '';
    input.classList.toggle('is-changed', isChanged);
  }
}

/**
 * Enter goes to the next figure, with Shift to the one before; in a field of one line to the next field. It never hands
 * in.
 */
export function figureKeys(event: KeyboardEvent, panel: HTMLElement): void {
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || from.type !== 'text') return;
  event.preventDefault();
  const all = [
    ...panel.querySelectorAll<HTMLInputElement>(
      from.matches('[data-figure]') ? '[data-figure]' : 'input, textarea, select',
    ),
  ];
  const next = all[all.indexOf(from) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

/** What a paste filled, and what it left out since it is sealed. */
export interface Pasted {
  rel: string;
  filled: { name: string; value: string }[];
  left: number;
  first: string;
  last: string;
}

/**
 * Puts cells of a spreadsheet into a table of figures, from a cell onward; a heading row of quarters is matched by
 * name.
 */
export function pasteFigures(cell: HTMLInputElement, text: string): Pasted {
  const table = cell.closest('table');
  const rel = table?.dataset['figures'] ?? '';
  const rows = text
    .replace(/\r/g, '')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('\t').map((one) => one.trim()));
  const places = [...(table?.querySelectorAll<HTMLElement>('[data-figure], [data-sealed]') ?? [])];
  const periodOf = (place: HTMLElement | undefined) => place?.dataset['figure'] ?? place?.dataset['sealed'] ?? '';
  const heads = rows[0]?.map((one) => one.replace(/\s+/g, '-').toUpperCase()) ?? [];
  const isHeaded = rows.length > 1 && heads.every((one) => /^\d{4}-?Q[1-4]$/.test(one));
  const isPairs = rows.every((row) => row.length === 2 && /^\d{4}[- ]?Q[1-4]$/i.test(row[0] ?? ''));
  const named = isHeaded
    ? heads.map((head, at) => [head, rows[1]?.[at] ?? ''] as const)
    : isPairs
      ? rows.map(([head = '', value = '']) => [head.replace(/\s+/g, '-').toUpperCase(), value] as const)
      : undefined;
  const from = places.indexOf(cell);
  const values =
    rows.length > 1 && rows.every((row) => row.length === 1) ? rows.map(([one = '']) => one) : (rows[0] ?? []);
  const wanted = named ?? values.map((value, at) => [periodOf(places[from + at]), value] as const);
  const pasted: Pasted = { rel, filled: [], left: 0, first: '', last: '' };
  for (const [period, value] of wanted) {
    const place = places.find((one) => periodOf(one) === period);
    if (place instanceof HTMLInputElement) {
      place.value = value;
      pasted.filled.push({ name: place.name, value });
      pasted.first ||= period;
      pasted.last = period;
    } else if (place) pasted.left++;
  }
  return pasted;
}
