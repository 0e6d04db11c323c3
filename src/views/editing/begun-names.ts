/** What a form begins. */
export type BegunKind = 'review' | 'correction-notes' | NamedKind;

/** Those of them that are asked first what they are called. */
export type NamedKind = 'account' | 'sales-plan' | 'new-customer-plan' | 'segment' | 'group' | 'unit';

/** Plans that are begun have no name yet: no id begins so. */
export const UNNAMED = '+';

/** What stands between the address at the code host and the file that a form begins. */
export const BEGINS = '#begin=';
