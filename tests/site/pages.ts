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
  'call sheet': 'accounts/havulinna-paper/call-sheet/',
  'sealed quarter of an account': 'accounts/vuorimaki-cement/2026-q2/',
  'sales plans list': 'sales-plans/',
  'sales plan': 'sales-plans/south/',
  'new customers list': 'new-customers/',
  'new-customer plan': 'new-customers/data-centre-cooling/',
  segments: 'segments/',
  'segments by owner': 'segments/by/owner/',
  'segments by unit': 'segments/by/unit/',
  segment: 'segments/key-accounts/',
  group: 'groups/kivikari/',
  budget: 'budget/',
  'budget by segment': 'budget/by/segment/',
  'budget by group': 'budget/by/group/',
  'budget by quarter': 'budget/by/quarter/',
  health: 'health/',
  'year’s clock': 'quarters/',
  quarter: 'quarters/2026-q3/',
  'sealed quarter': 'quarters/2026-q2/',
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
  handbook: 'handbook/',
  'handbook page': 'handbook/attitudes/',
  rules: 'handbook/rules/',
  rule: 'handbook/rules/unknown-reference/',
  'field reference': 'handbook/fields/',
} as const;
