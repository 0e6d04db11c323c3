/** Those that parts of many pages wear: a page that has none of such parts is the same with their sheets. */
export const SHEETS_OF_PARTS = [
  'figures',
  'miss',
  'attitudes',
  'changes',
  'relationship-map',
  'reviews',
  'white-space',
] as const;

/**
 * The style sheets beside the one that every page has, in the order in which a page is given those that it wears: what
 * parts of many pages wear first, what a page wears itself after it.
 */
export const SHEETS = [
  ...SHEETS_OF_PARTS,
  'editing',
  'account',
  'accounts',
  'actions',
  'budget',
  'call-sheet',
  'data',
  'goals',
  'handbook',
  'health',
  'home',
  'ideas',
  'new-customers',
  'personal-data',
  'quarters',
  'sales-plan',
  'search',
  'segments',
  'snapshot',
  'stakeholders',
  'team',
] as const;

export type SheetName = (typeof SHEETS)[number];
