import type { OwnAccounts } from '#views/home/entrances.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

export function ownAccountsPart(site: Site, people: readonly OwnAccounts[]): Html | undefined {
  const { t } = site;
  return (
    <section class="section own-accounts no-print" aria-labelledby="own-accounts">
      {sectionHeader(site, { id: 'own-accounts', title: t.home.ownAccounts, note: t.home.ownAccountsNote })}
      <table>
        <caption class="visually-hidden">{t.home.ownAccounts}</caption>
        <thead>
          <tr>
            <th scope="col">{t.home.person}</th>
            <th scope="col">{t.home.plans}</th>
            <th scope="col" class="num">
              {t.home.warnings}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row">
                <a class="quiet-link strong" href={person.href}>
                  {person.name}
                </a>
                {person.title && <span class="caption">{person.title}</span>}
              </th>
              <td>
                <ul class="plans">
                  {person.plans.map((plan) => (
                    <li>
                      <a class="quiet-link" href={plan.href}>
                        {plan.text}
                      </a>
                    </li>
                  ))}
                </ul>
              </td>
              <td class="num">{person.warnings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
