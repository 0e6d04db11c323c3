import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All HTML files of a built site, as paths from its root with `/`, in order. */
export async function pagesOf(site: string): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** One page of each type, as addresses from the root: what is looked at in a browser. */
export const PAGE_TYPES = {
  home: '',
  'accounts list': 'accounts/',
  'account plan': 'accounts/havulinna-paper/',
  'quarter of an account': 'accounts/havulinna-paper/2026-q3/',
  'quarter ahead of an account': 'accounts/havulinna-paper/2026-q4/',
  'call sheet': 'accounts/havulinna-paper/call-sheet/',
  'sealed quarter of an account': 'accounts/vuorimaki-cement/2026-q2/',
  'sales plans list': 'sales-plans/',
  'sales plan': 'sales-plans/south/',
  'what is held about people of a sales plan': 'sales-plans/south/people/',
  'new customers list': 'new-customers/',
  'new-customer plan': 'new-customers/data-centre-cooling/',
  segments: 'segments/',
  'segments by owner': 'segments/by/owner/',
  'segments by unit': 'segments/by/unit/',
  segment: 'segments/key-accounts/',
  'segment of sales plans': 'segments/named-accounts/',
  group: 'groups/kivikari/',
  budget: 'budget/',
  'budget by segment': 'budget/by/segment/',
  'budget by group': 'budget/by/group/',
  'budget by quarter': 'budget/by/quarter/',
  health: 'health/',
  'year’s clock': 'quarters/',
  quarter: 'quarters/2026-q3/',
  'sealed quarter': 'quarters/2026-q2/',
  'first sealed quarter': 'quarters/2025-q2/',
  'quarter ahead': 'quarters/2026-q4/',
  actions: 'actions/',
  lessons: 'actions/lessons/',
  goals: 'goals/',
  'growth ideas': 'ideas/',
  stakeholders: 'stakeholders/',
  'what is held about people': 'accounts/havulinna-paper/people/',
  'attitudes over time': 'stakeholders/attitudes/',
  'roles covered': 'stakeholders/roles/',
  'our team': 'team/',
  'person of ours': 'team/petri-salmela/',
  data: 'data/',
  search: 'search/',
  'my edits': 'my-edits/',
  handbook: 'handbook/',
  'handbook page': 'handbook/attitudes/',
  rules: 'handbook/rules/',
  rule: 'handbook/rules/unknown-reference/',
  'field reference': 'handbook/fields/',
  glossary: 'handbook/glossary/',
  booklet: 'handbook/booklet/',
  'worked year': 'handbook/worked-year/',
  requirements: 'handbook/requirements/',
  decisions: 'handbook/decisions/',
  decision: 'handbook/decisions/the-short-plan/',
  commands: 'handbook/commands/',
  command: 'handbook/commands/new/',
} as const;

/** Beside them, what figures open to: fetched into the page where scripts run, else pages of their own. */
export const FIGURES_PAGES = {
  'what figures of an account plan open to': 'accounts/havulinna-paper/figures.html',
  'what figures of the budget open to': 'budget/figures.html',
} as const;

/** Words of addresses that name a kind of page; any other below the first is somebody or something that has one. */
const KINDS = new Set(
  (
    'by owner unit segment group quarter call-sheet people lessons roles rules fields glossary booklet ' +
    'worked-year requirements decisions commands'
  ).split(' '),
);

/** The kind of a page by its address: `accounts/havulinna-paper/2026-q3/` is an `accounts/*\/Q/`. */
export function shapeOf(address: string): string {
  return address
    .split('/')
    .map((part, at) =>
      at === 0 || part === '' || KINDS.has(part)
        ? part
        : /^\d{4}-q[1-4]$/.test(part)
          ? 'Q'
          : /^\d+$/.test(part)
            ? 'N'
            : '*',
    )
    .join('/');
}
