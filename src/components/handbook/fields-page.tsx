import type { PageContent, PageType } from '#components/frame/page.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import { componentRows, fieldTables } from '#views/handbook/handbook.ts';
import type { Site } from '#views/site.ts';
import { fieldTable } from './field-table.tsx';

export const fieldsPageType: PageType = { path: '/handbook/fields/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const tables = fieldTables(site);
  return {
    title: words.fieldsTitle,
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: words.fieldsLede,
    main: (
      <>
        {wears('handbook')}
        <nav class="breadcrumb" aria-label={words.youAreHere}>
          <a href={site.url('/handbook/')}>{words.title}</a>
        </nav>
        <h1>{words.fieldsTitle}</h1>
        {lede(words.fieldsLede)}
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
        {tables.map((table) => (
          <section aria-labelledby={table.id}>
            {sectionHeader(site, { id: table.id, title: table.title, aside: table.where })}
            {fieldTable(site, table, false)}
          </section>
        ))}
        <section aria-labelledby="components">
          {sectionHeader(site, { id: 'components', title: words.components, note: words.componentsLede })}
          <table class="field-table">
            <thead>
              <tr>
                <th scope="col">{words.component}</th>
                <th scope="col">{words.attributes}</th>
              </tr>
            </thead>
            <tbody>
              {componentRows(site).map(({ written, attributes }) => (
                <tr>
                  <th scope="row">
                    <code>{written}</code>
                  </th>
                  <td>
                    {attributes.map(({ name, required, holds, words: allowed }, at) => (
                      <>
                        {at > 0 && '; '}
                        <code>{name}</code>
                        {`: ${holds}`}
                        {allowed.map((word, place) => (
                          <>
                            {place === 0 ? ' ' : ', '}
                            <code>{word}</code>
                          </>
                        ))}
                        {required && `, ${words.required}`}
                      </>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </>
    ),
  };
}
