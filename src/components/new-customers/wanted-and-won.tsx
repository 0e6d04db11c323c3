import { figureText } from '#components/marks/marks.tsx';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** How many customers were to be won in each quarter, and how many were. */
export function wantedAndWon(site: Site, page: NewCustomerPage): Html | undefined {
  const t = site.t.newCustomers;
  const { counts } = page;
  const caption = t.byQuarterCaption(page.name);
  const classOf = (at: number) => [
    'num',
    counts.quarters[at]?.isNow && 'now',
    at === counts.quarters.length && 'all-quarters',
  ];
  return (
    <section class="section wanted-and-won" aria-labelledby="by-quarter">
      {sectionHeader(site, {
        id: 'by-quarter',
        title: t.byQuarter,
        note: t.byQuarterNote(site.format.shortDate(site.asOf)),
      })}
      <section class="scroll" aria-label={caption} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.count}</th>
              {counts.quarters.map(({ quarter }, at) => (
                <th scope="col" class={classOf(at)}>
                  {quarter}
                </th>
              ))}
              <th scope="col" class="num all-quarters">
                {t.all}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.wanted}</th>
              {counts.wanted.map((text, at) => (
                <td class={classOf(at)}>{figureText(site, text)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.won}</th>
              {counts.won.map((text, at) => (
                <td class={classOf(at)}>{figureText(site, text)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}
