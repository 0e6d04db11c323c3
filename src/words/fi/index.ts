import type { en } from '../en/index.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { attitudes } from './attitudes.ts';
import { body } from './body.ts';
import { budget } from './budget.ts';
import { calendar } from './calendar.ts';
import { callSheet } from './call-sheet.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { clock } from './clock.ts';
import { data } from './data.ts';
import { drafts } from './drafts.ts';
import { figures } from './figures.ts';
import { gitTrouble } from './git-trouble.ts';
import { goals } from './goals.ts';
import { handbook } from './handbook.ts';
import { health } from './health.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { ideas } from './ideas.ts';
import { importing } from './importing.ts';
import { jointPlan } from './joint-plan.ts';
import { lessons } from './lessons.ts';
import { linkingProblems } from './linking-problems.ts';
import { newCustomers } from './new-customers.ts';
import { personalData } from './personal-data.ts';
import { planProblems } from './plan-problems.ts';
import { readingMeanings } from './reading-meanings.ts';
import { readingProblems } from './reading-problems.ts';
import { reviews } from './reviews.ts';
import { rules } from './rules.ts';
import { salesPlan } from './sales-plan.ts';
import { sealing } from './sealing.ts';
import { search } from './search.ts';
import { segments } from './segments.ts';
import { site } from './site.ts';
import { snapshot } from './snapshot.ts';
import { stakeholders } from './stakeholders.ts';
import { team } from './team.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: typeof en = {
  account,
  accounts,
  actions,
  attitudes,
  body,
  budget,
  calendar,
  callSheet,
  changes,
  check,
  clock,
  data,
  drafts,
  figures,
  gitTrouble,
  goals,
  handbook,
  health,
  history,
  home,
  ideas,
  importing,
  jointPlan,
  lessons,
  linkingProblems,
  newCustomers,
  personalData,
  planProblems,
  readingMeanings,
  readingProblems,
  reviews,
  rules,
  salesPlan,
  sealing,
  search,
  segments,
  site,
  snapshot,
  stakeholders,
  team,
  vocabulary,
};
