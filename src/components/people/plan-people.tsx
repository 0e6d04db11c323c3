import { ageMark, arrow, attitudeMark, influenceMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkLines, quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Printable } from '#jsx/html.ts';
import type { PersonRow } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/** The customer's people, each with what was seen; on a narrow screen as lines of text. */
export function planPeople(site: Site, rows: readonly PersonRow[], caption: string, shownCaption = false) {
  const t = site.t.account.people;
  return table(site, {
    class: 'as-text people-table',
    caption,
    shownCaption,
    rows,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      {
        head: t.person,
        cell: (person) => [
          <a class="name" href={`#${person.anchor}`}>
            {person.name}
          </a>,
          under(person.position),
          person.coming.map((coming) => under(<b>{coming}</b>)),
          under(person.crmId && `${site.t.account.crm} ${person.crmId}`),
        ],
      },
      {
        head: t.role,
        class: 'roles',
        cell: ({ roles }) => (roles.length === 0 ? NOT_SET : roles.map((role) => <span>{role}</span>)),
      },
      { head: t.influence, class: 'weight', cell: ({ influence }) => influenceMark(site, influence) },
      { head: t.attitude, class: 'seen', lang: writtenLanguage(site), cell: (person) => seen(site, person) },
      {
        head: t.counterpart,
        class: 'counterpart',
        label: t.counterpartOnly,
        cell: (person) => [
          person.counterpart ? linkedText(person.counterpart, 'quiet-link') : <span class="ink3">{t.nobody}</span>,
          under(person.relationship && [person.relationship.now, ' ', arrow(t.to), ' ', person.relationship.wanted]),
          <span class={['under', person.lastContact?.isTooLongAgo && 'caution']}>
            {person.lastContact ? t.lastContact(person.lastContact.on) : t.noContact}
          </span>,
        ],
      },
      {
        head: t.reportsTo,
        label: true,
        class: ({ reportsTo }) => !reportsTo && 'nothing',
        cell: ({ reportsTo }) => reportsTo ?? NOT_SET,
      },
      {
        head: t.listensTo,
        label: true,
        class: ({ listensTo }) => listensTo.length === 0 && 'nothing',
        cell: ({ listensTo }) => (listensTo.length === 0 ? NOT_SET : linkLines(listensTo)),
      },
      { head: t.age, class: 'person-age', cell: ({ age }) => ageMark(site, age.days, age.limit) },
    ],
  });
}

/** A person's attitude with what it rests on, how to meet them, and how it stood before. */
function seen(site: Site, person: PersonRow) {
  const t = site.t.account.people;
  // Words of ours among what people wrote.
  const own = writtenLanguage(site) && site.language;
  const told = (label: string, said: Printable) =>
    said && (
      <span class="under">
        <b lang={own}>{label}</b> {said}
      </span>
    );
  return [
    <span lang={own}>{attitudeMark(site, person.attitude)}</span>,
    person.basis && <span class="under basis">{person.basis}</span>,
    told(t.approach, person.approach),
    person.defaultApproach && (
      <span class="under" lang={own}>
        {quietLink(person.defaultApproach.href, t.defaultApproach)} {person.defaultApproach.text}
      </span>
    ),
    told(t.personalWin, person.personalWin),
    told(t.needs, person.needs.length > 0 && person.needs.map((need) => [linkedText(need), ' '])),
    person.history.map((earlier) => (
      <span class="under earlier">
        <b lang={own}>{t.earlier(earlier.on)}</b> <span lang={own}>{attitudeMark(site, earlier.attitude, 14)}</span>
        {earlier.basis && ['. ', earlier.basis]}
      </span>
    )),
  ];
}
