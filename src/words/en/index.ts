import account from './account.json' with { type: 'json' };
import empty from './account/empty.json' with { type: 'json' };
import facts from './account/facts.json' with { type: 'json' };
import followUp from './account/follow-up.json' with { type: 'json' };
import money from './account/money.json' with { type: 'json' };
import people from './account/people.json' with { type: 'json' };
import work from './account/work.json' with { type: 'json' };
import accounts from './accounts.json' with { type: 'json' };
import actions from './actions.json' with { type: 'json' };
import attitudes from './attitudes.json' with { type: 'json' };
import body from './body.json' with { type: 'json' };
import budget from './budget.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import callSheet from './call-sheet.json' with { type: 'json' };
import changes from './changes.json' with { type: 'json' };
import check from './check.json' with { type: 'json' };
import clock from './clock.json' with { type: 'json' };
import commands from './commands.json' with { type: 'json' };
import budgetFields from './budget-fields.json' with { type: 'json' };
import companyFields from './company-fields.json' with { type: 'json' };
import data from './data.json' with { type: 'json' };
import drafts from './drafts.json' with { type: 'json' };
import editing from './editing.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import gitTrouble from './git-trouble.json' with { type: 'json' };
import glossary from './glossary.json' with { type: 'json' };
import goals from './goals.json' with { type: 'json' };
import groups from './groups.json' with { type: 'json' };
import handInWords from './hand-in.json' with { type: 'json' };
import handbook from './handbook.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import ideas from './ideas.json' with { type: 'json' };
import inTheWay from './in-the-way.json' with { type: 'json' };
import importing from './importing.json' with { type: 'json' };
import jointPlan from './joint-plan.json' with { type: 'json' };
import lessons from './lessons.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import miss from './miss.json' with { type: 'json' };
import moved from './moved.json' with { type: 'json' };
import newCustomers from './new-customers.json' with { type: 'json' };
import personalData from './personal-data.json' with { type: 'json' };
import planFields from './plan-fields.json' with { type: 'json' };
import priceTag from './price-tag.json' with { type: 'json' };
import bodyProblems from './problems/body.json' with { type: 'json' };
import fieldProblems from './problems/field.json' with { type: 'json' };
import figuresAndWorkProblems from './problems/figures-and-work.json' with { type: 'json' };
import fileProblems from './problems/file.json' with { type: 'json' };
import linkingProblems from './problems/linking.json' with { type: 'json' };
import peopleProblems from './problems/people.json' with { type: 'json' };
import problemPhrases from './problems/phrases.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import readingMeanings from './reading-meanings.json' with { type: 'json' };
import requirements from './requirements.json' with { type: 'json' };
import reviews from './reviews.json' with { type: 'json' };
import rolesCovered from './roles-covered.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import salesPlan from './sales-plan.json' with { type: 'json' };
import sealing from './sealing.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import segments from './segments.json' with { type: 'json' };
import site from './site.json' with { type: 'json' };
import snapshot from './snapshot.json' with { type: 'json' };
import stages from './stages.json' with { type: 'json' };
import stakeholders from './stakeholders.json' with { type: 'json' };
import team from './team.json' with { type: 'json' };
import vocabulary from './vocabulary.json' with { type: 'json' };
import wrongUse from './wrong-use.json' with { type: 'json' };

/** The texts of the interface in this language, a file for each room of the site. */
export const texts = {
  account: { ...account, empty, facts, people, ...work, ...money, ...followUp },
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
  commands,
  data,
  drafts,
  editing,
  fields: { ...budgetFields, ...companyFields, ...planFields },
  figures,
  gitTrouble,
  glossary,
  goals,
  groups,
  handInWords,
  handbook,
  health,
  history,
  home,
  ideas,
  inTheWay,
  importing,
  jointPlan,
  lessons,
  lists,
  linkingProblems,
  miss,
  moved,
  newCustomers,
  personalData,
  planProblems: { ...figuresAndWorkProblems, ...peopleProblems },
  priceTag,
  problemPhrases,
  questions,
  readingMeanings,
  readingProblems: { ...fileProblems, ...fieldProblems, ...bodyProblems },
  requirements,
  reviews,
  rolesCovered,
  rules,
  salesPlan,
  sealing,
  search,
  segments,
  site,
  snapshot,
  stages,
  stakeholders,
  team,
  vocabulary,
  wrongUse,
};
