import { table } from '#components/table/table.tsx';
import type { ListedTable } from '#data/data-page.ts';
import type { Site } from '#views/site.ts';

/** One table of the data page: its files, and its columns opened below. */
export function tableColumns(site: Site, { name, what, columns, files }: ListedTable) {
  const words = site.t.data;
  return (
    <div class="data-table" id={name}>
      <details>
        <summary>
          <code>{name}</code>
          <span>{what}</span>
        </summary>
        {table(site, {
          caption: words.columnsOf(name),
          rows: columns,
          columns: [
            { head: words.column, cell: (column) => <code>{column.name}</code> },
            {
              head: words.kind,
              cell: ({ kind, inCsv }) => [words.kinds[kind], !inCsv && <span class="note">{words.jsonOnly}</span>],
            },
            { head: words.meaning, cell: 'meaning' },
          ],
        })}
      </details>
      <p>
        {files.map((file) => (
          <a href={file.href} aria-label={words.file(name, file.name)}>
            {file.name}
          </a>
        ))}
      </p>
    </div>
  );
}
