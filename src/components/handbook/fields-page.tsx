import type { PageContent, PageType } from '#components/frame/page.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { table } from '#components/table/table.tsx';
import { joined } from '#components/text/lines.tsx';
import { fieldTables } from '#views/handbook/field-tables.ts';
import { componentRows } from '#views/handbook/handbook.ts';
import type { Site } from '#views/site.ts';
import { codes, fieldTable } from './field-table.tsx';
import { handbookPart } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const fieldsPageType: PageType = { path: '/handbook/fields/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const tables = fieldTables(site);
  return handbookPart(
    site,
    {
      title: words.fieldsTitle,
      lede: words.fieldsLede,
      side: handbookSide(
        site,
        'fields',
        tables.map(({ id, title }) => ({ slug: id, text: title })),
      ),
    },
    <>
      <ul class="inline-links">
        {tables.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="#components">{words.components}</a>
        </li>
      </ul>
      {tables.map((fields) => (
        <section class="field-part" aria-labelledby={fields.id}>
          {sectionHeader(site, { id: fields.id, title: fields.title, aside: fields.where })}
          {fieldTable(site, fields, false)}
        </section>
      ))}
      <section aria-labelledby="components">
        {sectionHeader(site, { id: 'components', title: words.components, note: words.componentsLede })}
        {table(site, {
          class: 'field-table',
          caption: words.components,
          rows: componentRows(site),
          columns: [
            { head: words.component, cell: ({ written }) => <code>{written}</code> },
            {
              head: words.attributes,
              cell: ({ attributes }) =>
                joined(
                  attributes.map(({ name, required, holds, words: allowed }) => [
                    <code>{name}</code>,
                    `: ${holds}`,
                    allowed.length > 0 && [' ', codes(allowed)],
                    required && `, ${words.required}`,
                  ]),
                  '; ',
                ),
            },
          ],
        })}
      </section>
    </>,
  );
}
