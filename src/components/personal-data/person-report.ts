import { html, type Html } from '#components/html.ts';
import type { PersonReport } from '#views/people/personal-data.ts';
import type { Site } from '#views/site.ts';

/** All that is held about one person: what, as written, where. */
export function personReportSection(site: Site, { anchor, name, title, judgement, isExpired, rows }: PersonReport): Html {
  const t = site.t.personalData;
  return html`<section class="section person-report" id="${anchor}" aria-labelledby="${anchor}-name"><h2 id="${anchor}-name">${name}</h2>${title && html`<p class="ink2">${title}</p>`}<p class="${isExpired ? 'caution' : 'judged'}">${judgement}</p>
    <table class="held"><caption class="visually-hidden">${t.caption(name)}</caption><thead><tr><th scope="col">${t.columns.what}</th><th scope="col">${t.columns.value}</th><th scope="col">${t.columns.place}</th></tr></thead><tbody>${
      rows.map(({ what, value, place }) => html`<tr><th scope="row">${what}</th><td class="value">${value}</td><td class="place"><code>${place}</code></td></tr>`)}</tbody></table></section>`;
}
