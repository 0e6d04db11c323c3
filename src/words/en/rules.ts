import type { GRADES } from '#domain/plan/company.ts';

type CompanyGrade = (typeof GRADES)[number];

const AS: Record<CompanyGrade, string> = {
  error: 'an error',
  'red-flag': 'a red flag',
  hint: 'a hint',
  off: 'left out',
};

/** Words of the handbook's pages about rules, beside those that they share with the other pages of the handbook. */
export const rules = {
  off: 'Left out',
  offMeaning: 'The company has left these out; they are not looked for.',
  regraded: (own: CompanyGrade) => `The company has graded this rule itself; otherwise it would be ${AS[own]}.`,
  open: (count: number) => `${count} open now`,
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  openNow: 'Where it is open now',
  openNowhere: 'Nowhere. No plan of this site has it.',
  company: 'The company',
  where: (line: number, column: number) => `line ${line}, column ${column}`,
  checkSays: 'What the check says',
  mendFile: 'Mend the file and run the check again. Nothing is built until it is right.',
  mendHint: 'Nothing waits for it; it goes away by itself once the file is mended.',
  mendPlan: 'Nobody ticks it off: it goes away by itself once the plan says so, the next time the site is built.',
  ownGrade: 'How it counts',
  gradeFixed: 'A company cannot grade this rule otherwise: a faulty file is always a fault.',
};
