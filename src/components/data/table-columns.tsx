import type { ListedTable } from '#data/data-page.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** One table of the data page: its files, and its columns opened below. */
export function tableColumns(site: Site, table: ListedTable): Html | undefined {
  const words = site.t.data;
  return (
    <div class="data-table" id={table.name}>
      <details>
        <summary>
          <code>{table.name}</code>
          <span>{table.what}</span>
        </summary>
        <table>
          <caption class="visually-hidden">{words.columnsOf(table.name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <tr>
                <th scope="row">
                  <code>{column.name}</code>
                </th>
                <td>
                  {words.kinds[column.kind]}
                  {!column.inCsv && <span class="note">{words.jsonOnly}</span>}
                </td>
                <td>{column.meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p>
        {table.files.map(({ name, href }) => (
          <a href={href} aria-label={words.file(table.name, name)}>
            {name}
          </a>
        ))}
      </p>
    </div>
  );
}
