import type { Html } from '#jsx/html.ts';
import type { FieldRow, FieldTable } from '#views/handbook/handbook.ts';
import type { Site } from '#views/site.ts';

/**
 * All fields of one kind of file: name, what it holds, what it means. Under a heading that says the same, the caption is
 * for those who hear the page.
 */
export function fieldTable(site: Site, table: FieldTable, isCaptionShown = true): Html {
  const words = site.t.handbook;
  return (
    <table class="field-table">
      <caption class={!isCaptionShown ? 'visually-hidden' : undefined}>
        <strong>{table.title}</strong> <code>{table.where}</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.holds}</th>
          <th scope="col">{words.description}</th>
        </tr>
      </thead>
      <tbody>{table.fields.map(fieldRow)}</tbody>
    </table>
  );
}

function fieldRow(field: FieldRow): Html {
  const words = field.words.map((word, at) => (
    <>
      {at > 0 && ', '}
      <code>{word}</code>
    </>
  ));
  return (
    <tr class={`depth-${Math.min(field.depth, 3)}`}>
      <th scope="row">
        <code>{field.path}</code>
      </th>
      <td>
        {field.holds}
        {words.length > 0 && ' '}
        {words}
        {field.note !== '' && <span class="field-note">{field.note}</span>}
      </td>
      <td>{field.meaning}</td>
    </tr>
  );
}
