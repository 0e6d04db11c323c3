import { linkedText } from '#components/text/linked-text.tsx';
import type { ActionsPage } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Who has open actions, and how many are late. */
export function ownersPart(site: Site, owners: ActionsPage['owners']): Html | undefined {
  const t = site.t.actions;
  return (
    <section class="section" aria-labelledby="owners">
      {sectionHeader(site, { id: 'owners', title: t.owners, note: t.ownersNote })}
      <div class="scroll" role="group" aria-label={t.owners} tabindex={0}>
        <table class="figures owners">
          <caption class="visually-hidden">{t.owners}</caption>
          <thead>
            <tr>
              <th scope="col">{t.owner}</th>
              <th scope="col" class="num">
                {t.open}
              </th>
              <th scope="col" class="num">
                {t.late}
              </th>
            </tr>
          </thead>
          <tbody>
            {owners.map((owner) => (
              <tr>
                <th scope="row">{linkedText(owner.link, 'quiet-link')}</th>
                <td class="num">{owner.open}</td>
                <td class={['num', owner.late > 0 && 'short']}>{owner.late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
