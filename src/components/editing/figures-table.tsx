import type { Quarter } from '#domain/calendar/quarters.ts';
import { lock } from '#components/marks/lock.tsx';
import { figureText } from '#editing/typed-value.ts';
import type { EditorTools } from './words.ts';

/** Figures by quarter as a small table: what is accepted, and inputs for what should be. */
export interface FiguresView {
  columns: readonly FigureColumn[];
  /** Whether columns of sealed quarters wait behind a button. */
  hasSealed: boolean;
  locale: string;
}

/** The field that they are of. */
interface FiguresField {
  rel: string;
  id: string;
  unit: string;
}

export interface FigureColumn {
  period: Quarter;
  accepted: number | undefined;
  value: string;
  isSealed: boolean;
  isNow: boolean;
}

/**
 * The table of a field of figures: on a phone its rows stand side by side and its quarters below each other, by style
 * alone.
 */
export function figuresTable(
  { t }: EditorTools,
  { rel, id, unit }: FiguresField,
  { columns, hasSealed, locale }: FiguresView,
  label: string,
) {
  const words = t.editing;
  return (
    <>
      {hasSealed && (
        <p class="edit-sealed">
          {words.sealed}{' '}
          <button type="button" class="as-link" data-unseal={rel}>
            {words.correctSealed}
          </button>
        </p>
      )}
      <div class="edit-figures" role="group" tabindex={0} aria-label={label}>
        <table data-figures={rel}>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              {columns.map(({ period, isSealed, isNow }) => (
                <th scope="col" class={['num', isNow && 'now']}>
                  {isSealed && [lock(), ' ']}
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr class="ink2">
              <th scope="row">{words.accepted}</th>
              {columns.map(({ accepted, isNow }) => (
                <td class={['num', isNow && 'now']}>{accepted === undefined ? '–' : figureText(accepted, locale)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{words.nowWord}</th>
              {columns.map(({ period, accepted, value, isSealed, isNow }) => (
                <td class={['num', isNow && 'now']}>
                  {isSealed ? (
                    <span data-sealed={period}>{value === '' ? '–' : value}</span>
                  ) : (
                    figureCell(id, rel, period, value, accepted, label)
                  )}
                </td>
              ))}
            </tr>
            <tr class="edit-change">
              <th scope="row">{words.changeWord}</th>
              {columns.map(({ period, isNow }) => (
                <td class={['num', isNow && 'now']} data-change={period} />
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The input of one figure; its name is its way, and it is read out with its quarter. */
function figureCell(
  id: string,
  rel: string,
  period: string,
  value: string,
  accepted: number | undefined,
  label: string,
) {
  return (
    <input
      type="text"
      id={`${id}-${period}`}
      name={`${rel}.${period}`}
      value={value}
      data-figure={period}
      data-accepted={accepted}
      inputmode="decimal"
      autocomplete="off"
      aria-label={`${label}, ${period}`}
      aria-describedby={`${id}-hint ${id}-said`}
    />
  );
}
