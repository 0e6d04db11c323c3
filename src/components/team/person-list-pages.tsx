import { breadcrumb, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { pageNav } from '#components/list/page-nav.tsx';
import type { Printable } from '#jsx/html.ts';
import { furtherParts, type Paging, partOf, partOfGroups, rangeOf } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';
import {
  actionDuties,
  counterpartRows,
  decisionDuties,
  promiseDuties,
  questionDuties,
  teamRows,
} from '#views/team/duties.ts';
import { flagDuties } from '#views/team/flags.ts';
import { handoverOf } from '#views/team/handover.ts';
import {
  pagingOf,
  type PersonList,
  type PersonListPage,
  personListPages,
  personListPath,
} from '#views/team/person-lists.ts';
import { personPage } from '#views/team/person.ts';
import { counterpartTable } from './counterparts.tsx';
import { actionTable, byDay, decisionTable, promiseTable, questionTable } from './duties.tsx';
import { flagTable } from './flags.tsx';
import { handoverTable } from './handover.tsx';
import { accountTable, teamTable } from './own-accounts.tsx';

/** The whole lists of a person, of which their own page has the first rows. */
export const personListPagesType: PageType<PersonListPage> = {
  path: personListPath,
  folder: 'team',
  part: 'people',
  keys: personListPages,
  page: printed,
};

/** One page of a list: its rows of all there are. */
interface PartOfList {
  count: number;
  content: Printable;
}

const LISTS: Record<
  PersonList,
  { title: (site: Site) => string; part: (site: Site, of: PersonListPage) => PartOfList }
> = {
  accounts: {
    title: ({ t }) => t.team.accounts,
    part: (site, { member, part, list }) => {
      const page = personPage(site, member);
      return flat(pagingOf(list), page.accounts, part, (rows) => accountTable(site, page, rows));
    },
  },
  actions: {
    title: ({ t }) => t.team.actions,
    part: (site, { member, part, list }) =>
      grouped(pagingOf(list), byDay(actionDuties(site, member)), part, (groups) => actionTable(site, groups)),
  },
  flags: {
    title: ({ t }) => t.team.flags,
    part: (site, { member, part, list }) =>
      grouped(
        pagingOf(list),
        flagDuties(site, member).map((group) => ({ ...group, count: group.rows.length })),
        part,
        (groups) => flagTable(site, groups),
      ),
  },
  counterparts: {
    title: ({ t }) => t.team.counterparts,
    part: (site, { member, part, list }) =>
      flat(pagingOf(list), counterpartRows(site, member), part, (rows) => counterpartTable(site, rows)),
  },
  teams: {
    title: ({ t }) => t.team.inTeams,
    part: (site, { member, part, list }) =>
      flat(pagingOf(list), teamRows(site, member), part, (rows) => teamTable(site, rows)),
  },
  promises: {
    title: ({ t }) => t.team.promises,
    part: (site, { member, part, list }) =>
      flat(pagingOf(list), promiseDuties(site, member), part, (rows) => promiseTable(site, rows)),
  },
  questions: {
    title: ({ t }) => t.team.questions,
    part: (site, { member, part, list }) =>
      flat(pagingOf(list), questionDuties(site, member), part, (rows) => questionTable(site, rows)),
  },
  decisions: {
    title: ({ t }) => t.team.decisions,
    part: (site, { member, part, list }) =>
      flat(pagingOf(list), decisionDuties(site, member), part, (rows) => decisionTable(site, rows)),
  },
  handover: {
    title: ({ t }) => t.team.handover,
    part: (site, { member, part, list }) =>
      grouped(pagingOf(list), handoverOf(site, member)?.groups ?? [], part, (groups) => handoverTable(site, groups)),
  },
};

function printed(site: Site, of: PersonListPage): PageContent {
  const { member, list, part } = of;
  const { lists } = site.t;
  const { title, part: partOfIt } = LISTS[list];
  const { count, content } = partOfIt(site, of);
  const pages = 1 + furtherParts(pagingOf(list), count).length;
  const name = `${member.name}: ${title(site)}`;
  const page = overview(site, {
    title: part === 1 ? name : `${name}, ${lists.page(part, pages)}`,
    section: 'team',
    sheets: ['account', 'accounts', 'home', 'team'],
    content: [
      <p class="caption">{lists.rowsOf(...rangeOf(pagingOf(list), part, count), count)}</p>,
      content,
      pageNav(site, { part, of: pages, pathOf: (each) => personListPath({ ...of, part: each }) }),
    ],
  });
  const back = breadcrumb(
    { text: site.t.team.title, href: site.url('/team/') },
    <a href={site.url(`/team/${member.id}/`)}>{member.name}</a>,
  );
  return { ...page, main: <>{[back, page.main]}</> };
}

function flat<Row>(
  paging: Paging,
  rows: readonly Row[],
  part: number,
  tableOf: (rows: Row[]) => Printable,
): PartOfList {
  return { count: rows.length, content: tableOf(partOf(paging, rows, part)) };
}

function grouped<Group extends { rows: readonly unknown[] }>(
  paging: Paging,
  groups: readonly Group[],
  part: number,
  tableOf: (groups: Group[]) => Printable,
): PartOfList {
  return {
    count: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    content: tableOf(partOfGroups(paging, groups, part)),
  };
}
