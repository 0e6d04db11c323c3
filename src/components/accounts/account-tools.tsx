import { listFilter } from '#components/frame/list-filter.tsx';
import type { accountsList, ListGroup } from '#views/accounts/accounts-list.ts';
import type { Site } from '#views/site.ts';

/** What the list can be narrowed down, grouped and, on a phone, sorted by. */
export function accountTools(
  site: Site,
  { managers, segments, groups, count, rows, ended }: ReturnType<typeof accountsList>,
) {
  const t = site.t.accounts;
  const byName = (groups: readonly ListGroup[]) =>
    groups
      .map(({ id, name }) => ({ value: id, text: name }))
      .sort((a, b) => a.text.localeCompare(b.text, site.language));
  return listFilter(site, {
    id: 'account-filter',
    list: 'account-list',
    legend: t.filters,
    shown: t.shown,
    name: { label: site.t.lists.name, hint: site.t.lists.partOfName },
    choices: [
      { name: 'segment', label: t.segment, all: t.allSegments, options: byName(segments) },
      { name: 'kam', label: t.managerShort, all: t.allManagers, options: byName(managers) },
      ...(groups.length === 0
        ? []
        : [{ name: 'parent', label: site.t.groups.kind, all: t.allGroups, options: groups }]),
    ],
    groups: {
      label: site.t.lists.groupBy,
      options: [
        { value: '', text: site.t.lists.nothing },
        { value: 'kam', text: t.managerShort },
        { value: 'segment', text: t.segment },
      ],
    },
    sorts: {
      label: site.t.lists.sortBy,
      options: [
        { value: '6 ascending', text: t.largestMiss },
        { value: '0 ascending', text: t.account },
        { value: '3 descending', text: t.target },
        { value: '5 descending', text: t.forecast },
        { value: '9 ascending', text: site.t.miss.pace },
        { value: '11 ascending', text: site.t.miss.nextAction },
        { value: '12 descending', text: t.flagsShort },
        { value: '13 descending', text: t.age },
      ],
    },
    more: (
      <label class="check">
        <input type="checkbox" name="flagged" value="yes" /> {t.flagged}
      </label>
    ),
    count: t.count(count),
    all: rows.length + ended.length,
    none: t.none,
    closed: site.t.lists.filterAndGroup,
  });
}
