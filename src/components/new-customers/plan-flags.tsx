import { linkedText } from '#components/text/linked-text.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Printable } from '#jsx/html.ts';

/** Red flags about the plan; nothing where there are none. */
export function planFlags(site: Site, page: NewCustomerPage): Printable {
  const t = site.t.team;
  return (
    page.flags.length > 0 && (
      <section class="section" aria-labelledby="flags">
        {sectionHeader(site, { id: 'flags', title: site.t.newCustomers.flags, aside: String(page.flags.length) })}
        <table class="as-text flag-duties">
          <caption class="visually-hidden">{site.t.newCustomers.flags}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.flag}</th>
              <th scope="col">{t.what}</th>
            </tr>
          </thead>
          <tbody>
            {page.flags.map((flag) => (
              <tr>
                <td class="severity">{flagMark(site, flag.severity)}</td>
                <td class="what">
                  {flag.what}
                  <span class="under">
                    {t.toClear} {flag.clear} {linkedText(flag.rule, 'quiet-link rule-id')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  );
}
