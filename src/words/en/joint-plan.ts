/** Words of the customer's edition of a plan. The reader is the customer. */
export const jointPlan = {
  title: (customer: string) => `Joint plan: ${customer}`,
  kind: 'Joint plan',
  with: (company: string) => `with ${company}`,
  asOf: (day: string) => `As of ${day}`,
  confirmed: 'Confirmed',
  confirmedBy: (day: string, role: string) => `${day}, ${role}`,
  notConfirmed: 'Not confirmed yet',
  lede: (values: number, steps: number, next: string) =>
    [
      values > 0 &&
        (values === 1 ? 'One measure tells whether we succeed' : `${values} measures tell whether we succeed`),
      steps > 0 &&
        (steps === 1 ? `one step is open, due ${next}` : `${steps} steps are open, the next one due ${next}`),
    ]
      .filter((part) => part !== false)
      .join('; ')
      .replace(/^./, (first) => first.toUpperCase())
      .concat('.'),
  agreed: 'What we have agreed',
  values: 'Value, as measured',
  measure: 'Measure',
  baseline: 'Before',
  now: 'Now',
  target: 'Target',
  by: (value: string, when: string) => `${value} by ${when}`,
  way: (share: string) => `${share} of the way`,
  noBaseline: 'To be measured',
  needs: 'Needs',
  need: 'Need',
  win: (customer: string) => `Gain for ${customer}`,
  goals: 'Goals',
  goal: 'Goal',
  year: 'Year',
  measured: 'Measured by',
  steps: 'Next steps',
  doneSteps: 'Done',
  step: 'Step',
  owner: 'Who',
  due: 'By',
  state: 'State',
  together: 'done together',
  promises: 'Promises',
  promise: 'Promise',
  kept: (day: string) => `Kept ${day}`,
  broken: (day: string) => `Not kept, ${day}`,
  open: 'Open',
  questions: 'Open questions',
  question: 'Question',
  answered: (day: string) => `Answered ${day}`,
  ideas: 'Ideas to take further',
  idea: 'Idea',
  from: 'From',
  feedback: 'Your feedback',
  said: 'What was said',
  ledTo: 'What it led to',
  score: (score: number) => `${score} of 5`,
  facts: 'Facts we rely on',
  industry: 'Business',
  sites: 'Sites',
  customerSince: (customer: string) => `${customer} has been a customer since`,
  contract: 'Contract',
  confirm: 'To confirm',
  confirmText: (keeper: string, company: string) =>
    `Sign here, or answer ${keeper} of ${company} that the plan is right. What is not right is corrected first.`,
  confirmedBefore: (day: string, role: string) => `Confirmed before on ${day} by ${role}.`,
  name: 'Name and role',
  dateAndPlace: 'Date and place',
  page: 'Page',
  nothing: (name: string) =>
    `Nothing in the plan of ${name} is shared with the customer, so there is no joint plan to write.\nMark a goal, an action or a promise with "shared: true", list a block under "shared:", or write text in <Shared>.`,
  givenAway: (customer: string, names: string) =>
    `The joint plan of ${customer} was not written: a shared text names ${names}.\nThe customer may read only its own name and those who do what is shared. Write a role in the place of a name; a person of the customer can be named in <Shared> with <Person id="…" />.`,
  written: (file: string) => `Written: ${file}`,
  recorded: (file: string, line: string, day: string, role: string) =>
    `Recorded in ${file}, line ${line}: confirmed by the customer on ${day}, ${role}.`,
  notRole: (name: string) =>
    `"${name}" is a person's name. Write the role of whoever confirmed, for instance --by "Mill manager".`,
};
