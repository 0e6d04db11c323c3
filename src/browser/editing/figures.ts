import { pastedFigures } from '#editing/pasted-figures.ts';
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

/** What a paste filled, and what it left out: what is sealed, and what has no period here. */
export interface Pasted {
  rel: string;
  /** The cell that it began in. */
  into: string;
  filled: { name: string; value: string }[];
  sealed: number;
  beyond: number;
  first: string;
  last: string;
}

/** Puts cells of a spreadsheet into a table of figures, from a cell onward, or by the periods that they name. */
export function pasteFigures(cell: HTMLInputElement, text: string): Pasted {
  const table = cell.closest('table');
  const places = [...(table?.querySelectorAll<HTMLElement>('[data-figure], [data-sealed]') ?? [])];
  const periods = places.map(({ dataset }) => dataset['figure'] ?? dataset['sealed'] ?? '');
  const { cells, beyond } = pastedFigures(text, periods, places.indexOf(cell));
  const rel = table?.dataset['figures'] ?? '';
  const pasted: Pasted = { rel, into: cell.name, filled: [], sealed: 0, beyond, first: '', last: '' };
  for (const [period, typed] of cells) {
    const place = places[periods.indexOf(period)];
    if (place instanceof HTMLInputElement) {
      place.value = typed;
      pasted.filled.push({ name: place.name, value: place.value });
      pasted.first ||= period;
      pasted.last = period;
    } else if (typed !== '') pasted.sealed++;
  }
  return pasted;
}
