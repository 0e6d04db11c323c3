/** What the list of everyone can be sorted by, in the order of its columns. */
export const PEOPLE_COLUMNS = ['person', 'account', 'role', 'influence', 'attitude', 'counterpart', 'age'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];
