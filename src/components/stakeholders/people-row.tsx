import type { Html } from '#jsx/html.ts';
import { ageMark, arrow, attitudeMark, influenceMark } from '#components/marks/marks.tsx';
import type { Site } from '#views/site.ts';
import type { StakeholderRow } from '#views/people/stakeholders.ts';

/** One person of the list of everyone, as a row; on a phone as a few lines of text. Names are marked: a search does not look inside them. */
export function peopleRow(site: Site, row: StakeholderRow): Html {
  const t = site.t.stakeholders;
  return (
    <tr data-at={row.at}>
      <th scope="row">
        <a class="name" data-name href={row.href}>
          {row.name}
        </a>
        {row.title && <span class="title">{row.title}</span>}
      </th>
      <td>
        <a class="account" data-name href={row.account.href}>
          {row.account.name}
        </a>
        <span class="segment">
          <span class="word">{t.segment} </span>
          {row.segment.code ?? row.segment.name}
        </span>
      </td>
      <td class="roles">
        {row.roles.map((role) => (
          <span>{role}</span>
        ))}
      </td>
      <td class="weight">{influenceMark(site, row.influence)}</td>
      <td>
        {attitudeMark(site, row.attitude)}
        {row.basis && <p class="person">{row.basis}</p>}
      </td>
      <td class="tie">
        {row.counterpart && (
          <span class="who">
            <span class="word">{t.counterpart} </span>
            <span data-name>{row.counterpart.name}</span>
          </span>
        )}
        {row.relationship && (
          <span class="level">
            {row.relationship.now}
            {arrow(t.towards)}
            {row.relationship.wanted}
          </span>
        )}
      </td>
      <td class="old">
        {ageMark(site, row.days, row.limit)}
        {row.limit !== undefined && row.values.age[0] === 'within' && (
          <span class="limit">{site.t.site.ageLimit(String(row.limit))}</span>
        )}
      </td>
    </tr>
  );
}
