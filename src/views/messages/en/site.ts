/** Words of the frame: header, navigation, footer, and those that every page shares. */
export const site = {
  languageName: 'English',
  thisQuarter: 'This quarter',
  accounts: 'Accounts',
  salesPlans: 'Sales plans',
  segmentsAndBudgets: 'Segments and budgets',
  stakeholders: 'Stakeholders',
  handbook: 'Handbook',
  notSet: 'not set',
  suggestEdit: 'Suggest an edit',
};
