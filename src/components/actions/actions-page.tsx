import { listFilter } from '#components/frame/list-filter.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { listPartsType } from '#components/list/list-parts.tsx';
import {
  ACTIONS_PAGING,
  actionsPage,
  actionsPath,
  openActionsCount,
  type ActionGroup,
} from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';
import { actionList, closedActions } from './action-list.tsx';
import { companyLoad } from './company-load.tsx';
import { actionsTimelinePart } from './timeline.tsx';

export const actionsPageType: PageType = { path: '/actions/', part: 'overviews', page: printed };

export const actionPartsType = listPartsType({
  path: '/actions/',
  pathOf: actionsPath,
  paging: () => ACTIONS_PAGING,
  part: 'overviews',
  section: 'actions',
  title: (site) => site.t.actions.title,
  sheets: ['account', 'accounts', 'actions'],
  count: openActionsCount,
  list: (site, part) => actionList(site, actionsPage(site), part),
});

function printed(site: Site): PageContent {
  const t = site.t.actions;
  const page = actionsPage(site);
  const open = page.rows.length;
  return overview(site, {
    title: t.title,
    section: 'actions',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'accounts', 'actions'],
    csv: 'actions.csv',
    lede: page.lede,
    empty: open + page.closed.count === 0 && { title: t.empty, text: t.emptyText },
    content: [
      open > 0 && [actionsTimelinePart(site, page.timeline), tools(site, page), actionList(site, page, 1)],
      closedActions(site, page),
      companyLoad(site, page.load),
    ],
  });
}

/** What the open actions can be narrowed down, grouped and sorted by. */
function tools(site: Site, { groups, stages, rows }: ReturnType<typeof actionsPage>) {
  const { actions: t, lists } = site.t;
  const options = (of: readonly ActionGroup[]) => of.map(({ key, name }) => ({ value: key, text: name.text }));
  return listFilter(site, {
    list: 'action-list',
    legend: t.filters,
    shown: t.shown,
    name: { label: lists.name, hint: t.actionOrAccount },
    choices: [
      { name: 'owner', label: t.owner, all: t.allOwners, options: options(groups.owner) },
      { name: 'function', label: t.function, all: t.allFunctions, options: options(groups.function) },
      {
        name: 'stage',
        label: t.stage,
        all: t.allStages,
        options: stages.map((stage) => ({ value: stage, text: site.t.vocabulary.stage[stage] })),
      },
    ],
    groups: {
      label: lists.groupBy,
      come: 'when',
      options: [
        { value: 'when', text: t.due },
        { value: 'owner', text: t.owner },
        { value: 'function', text: t.function },
        { value: 'none', text: lists.nothing },
      ],
    },
    sorts: {
      label: lists.sortBy,
      options: [
        { value: '0 ascending', text: t.due },
        { value: '1 ascending', text: t.action },
        { value: '2 ascending', text: t.account },
        { value: '3 ascending', text: t.owner },
        { value: '4 descending', text: t.stage },
        { value: '5 descending', text: t.days },
      ],
    },
    count: t.count(rows.length),
    all: rows.length,
    none: t.none,
    closed: lists.filterAndGroup,
  });
}
