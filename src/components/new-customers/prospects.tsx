import { linkedText } from '#components/text/linked-text.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

export function prospects(site: Site, page: NewCustomerPage): Html | undefined {
  const t = site.t.newCustomers;
  const lang = writtenLanguage(site);
  const heads = [t.prospect, t.why, t.next, t.wonOn];
  return (
    <section class="section" aria-labelledby="prospects">
      {sectionHeader(site, {
        id: 'prospects',
        title: t.prospects,
        aside: String(page.prospects.length),
        editHref: page.prospectsEditHref,
      })}
      {page.prospects.length === 0 ? (
        emptyState(site, { title: t.noProspects, text: t.noProspectsText })
      ) : (
        <>
          <table class="as-text prospects">
            <caption class="visually-hidden">{t.prospects}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.prospects.map((prospect) => (
                <tr id={prospect.id}>
                  <th scope="row">
                    {linkedText(prospect.name, 'quiet-link')}
                    <span class="under">
                      {prospect.crm && linkedText(prospect.crm)}
                      {prospect.hasOwnPlan && ` ${t.ownPlan}`}
                    </span>
                  </th>
                  <td data-label={t.why} lang={lang}>
                    {prospect.why}
                  </td>
                  <td data-label={t.next} lang={lang}>
                    {prospect.next}
                  </td>
                  <td data-label={t.wonOn}>{figureText(site, prospect.wonOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="caption">{t.prospectsNote}</p>
        </>
      )}
    </section>
  );
}
