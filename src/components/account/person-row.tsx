import type { Html } from '#jsx/html.ts';
import { ageMark, arrow, attitudeMark, figureText, influenceMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { PersonRow } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';

/** One person of the customer, as a row; on a narrow screen as lines of text. */
export function personRow(site: Site, person: PersonRow): Html {
  const t = site.t.account.people;
  const written = writtenLanguage(site);
  const lang = written;
  // Words of ours among what people wrote.
  const own = written && site.language;
  const nothing = figureText(site, '–');
  return (
    <tr id={person.anchor}>
      <th scope="row">
        <a class="name" href={`#${person.anchor}`}>
          {person.name}
        </a>
        {person.position && <span class="under">{person.position}</span>}
        {person.crmId && (
          <span class="under">
            {site.t.account.crm} {person.crmId}
          </span>
        )}
      </th>
      <td class="roles">{person.roles.length === 0 ? nothing : person.roles.map((role) => <span>{role}</span>)}</td>
      <td class="weight">{influenceMark(site, person.influence)}</td>
      <td class="seen" lang={lang}>
        <span lang={own}>{attitudeMark(site, person.attitude)}</span>
        {person.basis && <span class="under basis">{person.basis}</span>}
        {person.approach && (
          <span class="under">
            <b lang={own}>{t.approach}</b> {person.approach}
          </span>
        )}
        {person.defaultApproach && (
          <span class="under" lang={own}>
            <a class="quiet-link" href={person.defaultApproach.href}>
              {t.defaultApproach}
            </a>{' '}
            {person.defaultApproach.text}
          </span>
        )}
        {person.personalWin && (
          <span class="under">
            <b lang={own}>{t.personalWin}</b> {person.personalWin}
          </span>
        )}
        {person.needs.length > 0 && (
          <span class="under">
            <b lang={own}>{t.needs}</b>{' '}
            {person.needs.map((need) => (
              <>{linkedText(need)} </>
            ))}
          </span>
        )}
        {person.history.map((earlier) => (
          <span class="under earlier">
            <b lang={own}>{t.earlier(earlier.on)}</b> <span lang={own}>{attitudeMark(site, earlier.attitude, 14)}</span>
            {earlier.basis && <>. {earlier.basis}</>}
          </span>
        ))}
      </td>
      <td class="counterpart" data-label={t.counterpartOnly}>
        {person.counterpart ? linkedText(person.counterpart, 'quiet-link') : <span class="ink3">{t.nobody}</span>}
        {person.relationship && (
          <span class="under">
            {person.relationship.now} {arrow(t.to)} {person.relationship.wanted}
          </span>
        )}
        <span class={['under', person.lastContact?.isTooLongAgo && 'caution']}>
          {person.lastContact ? t.lastContact(person.lastContact.on) : t.noContact}
        </span>
      </td>
      <td data-label={t.reportsTo} class={person.reportsTo ? undefined : 'nothing'}>
        {person.reportsTo ? linkedText(person.reportsTo, 'quiet-link') : nothing}
      </td>
      <td data-label={t.listensTo} class={person.listensTo.length > 0 ? undefined : 'nothing'}>
        {person.listensTo.length === 0
          ? nothing
          : person.listensTo.map((other) => <span class="each">{linkedText(other, 'quiet-link')}</span>)}
      </td>
      <td class="person-age">{ageMark(site, person.age.days, person.age.limit)}</td>
    </tr>
  );
}
