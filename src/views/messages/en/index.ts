import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { budget } from './budget.ts';
import { body } from './body.ts';
import { check } from './check.ts';
import { data } from './data.ts';
import { figures } from './figures.ts';
import { goals } from './goals.ts';
import { handbook } from './handbook.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { linkingProblems } from './linking-problems.ts';
import { planProblems } from './plan-problems.ts';
import { readingMeanings } from './reading-meanings.ts';
import { readingProblems } from './reading-problems.ts';
import { ideas } from './ideas.ts';
import { importing } from './importing.ts';
import { rules } from './rules.ts';
import { salesPlan } from './sales-plan.ts';
import { search } from './search.ts';
import { segments } from './segments.ts';
import { site } from './site.ts';
import { snapshot } from './snapshot.ts';
import { stakeholders } from './stakeholders.ts';
import { team } from './team.ts';
import { vocabulary } from './vocabulary.ts';

/** Every word of the interface, in English. The other languages have the same shape, or they do not compile. */
export const en = { account, accounts, body, budget, check, data, figures, goals, handbook, history, home, ideas, importing, linkingProblems, planProblems, readingMeanings, readingProblems, rules, salesPlan, search, segments, site, snapshot, stakeholders, team, vocabulary };
