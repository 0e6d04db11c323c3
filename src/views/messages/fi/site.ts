import type { en } from '../en/index.ts';

export const site: typeof en.site = {
  languageName: 'Suomi',
  thisQuarter: 'Tämä kvartaali',
  accounts: 'Asiakkaat',
  salesPlans: 'Myyntisuunnitelmat',
  segmentsAndBudgets: 'Asiakasluokat ja budjetit',
  stakeholders: 'Sidosryhmät',
  handbook: 'Käsikirja',
  notSet: 'ei asetettu',
  suggestEdit: 'Ehdota muutosta',
};
