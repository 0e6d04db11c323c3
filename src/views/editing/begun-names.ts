/** What a form begins. */
export type BegunKind = 'review' | 'correction-notes' | 'account' | 'sales-plan' | 'new-customer-plan';

/** Plans that are begun have no name yet: no id begins so. */
export const UNNAMED = '+';

/** What stands between the address at the code host and the file that a form begins. */
export const BEGINS = '#begin=';
