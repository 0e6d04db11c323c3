import { figureText } from '#editing/typed-value.ts';
import type { EditorTools } from './words.ts';

/**
 * A value as whoever decides between two reads it: figures as their language writes them, several values by their
 * fields.
 */
export function shownIn({ t }: EditorTools, locale: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t.editing.notSet;
  if (typeof value === 'number') return figureText(value, locale);
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, one]) => (Array.isArray(value) ? show(one) : `${name}: ${show(one)}`))
    .join(', ');

  function show(one: unknown): string {
    return typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one);
  }
}

/** The same thing was changed meanwhile: whoever typed chooses. */
export function conflictOf({ t }: EditorTools, name: string, values: { was: string; now: string; yours: string }) {
  const words = t.editing;
  return (
    <div class="edit-wrong">
      <p>{words.conflict(name)}</p>
      <p data-who role="status" />
      <table>
        <tbody>
          <tr>
            <th scope="row">{words.conflictWas}</th>
            <td>{values.was}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{words.conflictNow}</th>
            <td>{values.now}</td>
            <td>
              <button type="button" class="button" data-keep-theirs>
                {words.keepTheirs}
              </button>
            </td>
          </tr>
          <tr>
            <th scope="row">{words.conflictYours}</th>
            <td>{values.yours}</td>
            <td>
              <button type="button" class="button" data-propose-mine>
                {words.proposeMine}
              </button>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
