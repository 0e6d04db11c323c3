import { attribute, html, type Html } from '#components/html.ts';
import { ageMark, arrow, attitudeMark, figureText, influenceMark } from '#components/marks/marks.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { PersonRow } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.ts';

/** One person of the customer, as a row; on a narrow screen as lines of text. */
export function personRow(site: Site, person: PersonRow): Html {
  const t = site.t.account.people;
  const written = writtenLanguage(site);
  const lang = attribute('lang', written);
  // Words of ours among what people wrote.
  const own = attribute('lang', written && site.language);
  const nothing = figureText(site, '–');
  return html`<tr id="${person.anchor}"><th scope="row"><a class="name" href="#${person.anchor}">${person.name}</a>${
    person.position && html`<span class="under">${person.position}</span>`
  }${person.crmId && html`<span class="under">${site.t.account.crm} ${person.crmId}</span>`}</th><td class="roles">${
    person.roles.length === 0 ? nothing : person.roles.map((role) => html`<span>${role}</span>`)
  }</td><td class="weight">${influenceMark(site, person.influence)}</td><td class="seen"${lang}><span${own}>${attitudeMark(
    site,
    person.attitude,
  )}</span>${person.basis && html`<span class="under basis">${person.basis}</span>`}${
    person.approach && html`<span class="under"><b${own}>${t.approach}</b> ${person.approach}</span>`
  }${
    person.defaultApproach &&
    html`<span class="under"${own}><a class="quiet-link" href="${person.defaultApproach.href}">${t.defaultApproach}</a> ${person.defaultApproach.text}</span>`
  }${person.personalWin && html`<span class="under"><b${own}>${t.personalWin}</b> ${person.personalWin}</span>`}${
    person.needs.length > 0 &&
    html`<span class="under"><b${own}>${t.needs}</b> ${person.needs.map((need) => html`${linkedText(need)} `)}</span>`
  }${person.history.map(
    (earlier) =>
      html`<span class="under earlier"><b${own}>${t.earlier(earlier.on)}</b> <span${own}>${attitudeMark(site, earlier.attitude, 14)}</span>${earlier.basis && html`. ${earlier.basis}`}</span>`,
  )}</td><td class="counterpart"${attribute(
    'data-label',
    t.counterpart.split(',')[0],
  )}>${person.counterpart ? linkedText(person.counterpart, 'quiet-link') : html`<span class="ink3">${t.nobody}</span>`}${
    person.relationship &&
    html`<span class="under">${person.relationship.now} ${arrow(t.to)} ${person.relationship.wanted}</span>`
  }<span class="under${person.lastContact?.isTooLongAgo && ' caution'}">${
    person.lastContact ? t.lastContact(person.lastContact.on) : t.noContact
  }</span></td>${html`<td data-label="${t.reportsTo}"${attribute('class', person.reportsTo ? undefined : 'nothing')}>${person.reportsTo ? linkedText(person.reportsTo, 'quiet-link') : nothing}</td>`}${html`<td data-label="${t.listensTo}"${attribute('class', person.listensTo.length > 0 ? undefined : 'nothing')}>${
    person.listensTo.length === 0
      ? nothing
      : person.listensTo.map((other) => html`<span class="each">${linkedText(other, 'quiet-link')}</span>`)
  }</td>`}<td class="person-age">${ageMark(site, person.age.days, person.age.limit)}</td></tr>`;
}
