import { influenceMark } from '#components/marks/influence-mark.tsx';
import { ageMark, arrow, attitudeMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, quietLink, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Printable } from '#jsx/html.ts';
import { type PersonRow, stripDays } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';
import { attitudeStrip } from './attitude-strip.tsx';

/**
 * The customer's people: how each stands and stood, what was seen, how we go on; on a narrow screen as lines of text.
 */
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
          under([person.position, person.crmId && [', ', <span class="one-line">{person.crmId}</span>]]),
          person.coming.map((coming) => under(<b>{coming}</b>)),
        ],
      },
      {
        head: t.roleAndInfluence,
        class: 'roles',
        cell: ({ roles, influence }) => [
          roles.length === 0 ? <span>{NOT_SET}</span> : roles.map((role) => <span>{role}</span>),
          influenceMark(site, influence),
        ],
      },
      {
        head: [t.attitudeOnly, <span class="strip-head">{stripDays(site).quarters.map(shortQuarter).join(' ')}</span>],
        class: 'stands',
        cell: ({ attitude, strip }) => [attitudeMark(site, attitude), attitudeStrip(strip)],
      },
      { head: t.seen, class: 'seen', cell: (person) => seen(site, person) },
      { head: t.goOn, class: 'go-on', cell: (person) => goOn(site, person) },
      { head: t.ourSide, class: 'counterpart', label: t.counterpartOnly, cell: (person) => ourSide(site, person) },
    ],
  });
}

function shortQuarter(quarter: string): string {
  return quarter.slice(5);
}

/**
 * What the attitude rests on and how old that is; behind a line, every earlier judgement and the actions before a move.
 */
function seen(site: Site, { basis, age, was, before, history }: PersonRow) {
  const t = site.t.account.people;
  const actionsBefore = (actions: PersonRow['before']) =>
    actions.length > 0 &&
    under(
      joined(
        actions.map((action) => [linkedText(action, 'quiet-link'), ', ', action.on]),
        '; ',
      ),
      site.t.attitudes.before,
    );
  return [
    basis && <span class="basis">{basis} </span>,
    <span>{ageMark(site, age.days, age.limit)} </span>,
    was && (
      <details class="earlier">
        <summary>{was}</summary>
        {actionsBefore(before)}
        {history.map((earlier) => [
          under([
            <b>{t.earlier(earlier.on)}</b>,
            ' ',
            attitudeMark(site, earlier.attitude, 14),
            earlier.basis && ['. ', earlier.basis],
          ]),
          actionsBefore(earlier.before),
        ])}
        {[before, ...history.map((earlier) => earlier.before)].some(({ length }) => length > 0) && (
          <span class="under">{site.t.attitudes.noProof}</span>
        )}
      </details>
    ),
  ];
}

/** How somebody is met, what they win themselves and which needs are theirs. */
function goOn(site: Site, person: PersonRow) {
  const t = site.t.account.people;
  const told = (label: string, said: Printable) => said && [<b>{label}</b>, ' ', said, ' '];
  return [
    person.approach,
    person.defaultApproach && (
      <span>
        {quietLink(person.defaultApproach.href, t.defaultApproach)} {person.defaultApproach.text}
      </span>
    ),
    under(
      (person.personalWin || person.needs.length > 0) && [
        told(t.personalWin, person.personalWin),
        told(
          t.needs,
          person.needs.length > 0 &&
            joined(
              person.needs.map((need) => linkedText(need)),
              ' ',
            ),
        ),
      ],
    ),
  ];
}

/** Who of ours looks after somebody, how near they are, and whom they report and listen to. */
function ourSide(site: Site, person: PersonRow) {
  const { counterpart, relationship, lastContact, nextContact, reportsTo, listensTo } = person;
  const t = site.t.account.people;
  const lines = [
    reportsTo && [t.reportsTo, ' ', linkedText(reportsTo, 'quiet-link')],
    listensTo.length > 0 && [t.listensTo, ' ', joined(listensTo.map((each) => linkedText(each, 'quiet-link')))],
  ].filter((line) => !!line);
  return [
    counterpart ? linkedText(counterpart, 'quiet-link') : <span class="caution">{t.nobody}</span>,
    under([
      relationship && [relationship.now, ' ', arrow(t.to), ' ', relationship.wanted, ', '],
      <span class={lastContact?.isTooLongAgo && 'caution'}>
        {lastContact ? t.lastContact(lastContact.on) : t.noContact}
      </span>,
      nextContact && [', ', nextContact.isLate ? <span class="caution">{nextContact.text}</span> : nextContact.text],
    ]),
    under(lines.length > 0 && joined(lines, '. ')),
  ];
}
