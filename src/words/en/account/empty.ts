/** What stands in a section of an account plan that holds nothing yet, and what to write there. */
export const empty = {
  facts: {
    title: 'No basic facts.',
    text: 'Write the customer’s industry, sites and contract, with the day they were true.',
  },
  figures: { title: 'No financial figures.', text: 'Write net sales and operating result by year, with their source.' },
  needs: { title: 'No needs.', text: 'Write what the customer needs and how we know, before what we offer.' },
  people: { title: 'No people.', text: 'Write who decides, who uses, and who influences them.' },
  strategy: {
    title: 'No strategy choices.',
    text: 'Write what we choose to do with this customer, and what we leave.',
  },
  goals: { title: 'No annual goals.', text: 'Write a goal with what it rests on in the market or in customer data.' },
  budget: {
    title: 'No budget lines.',
    text: 'Write what is sold by quarter. Until then this customer is unbudgeted, which is not 0.',
  },
  ideas: {
    title: 'No growth ideas.',
    text: 'Write an idea as soon as somebody has one; its stage says how far it is.',
  },
  actions: { title: 'No actions.', text: 'Write what is done, who does it and by when.' },
  feedback: {
    title: 'No feedback.',
    text: 'Write what the customer said, and what it changed or why it changed nothing.',
  },
  questions: {
    title: 'No open questions.',
    text: 'If there is something you do not know about this customer, write it here.',
  },
  promises: { title: 'No promises.', text: 'Write what was promised, to whom and by when.' },
  changes: {
    title: 'No coming changes.',
    text: 'Write who leaves, who comes and what is reorganised, as soon as it is known.',
  },
  trust: {
    title: 'No trust score.',
    text: 'Give the cooperation 1 to 5 at the end of the quarter, with a sentence on why.',
  },
  flags: {
    title: 'No red flags.',
    text: 'No check finds anything to clear today. Raise one by hand when something is wrong that no check can see.',
  },
};
