/** Words of `npm run new`, in the files that it starts. */
export const drafts = {
  firstCustomer: 'First customer',
  blocks: (segment: string) =>
    `What a plan of ${segment} holds. Take away the # and fill in; the handbook explains each field.`,
  rows: 'Further fields. Each customer may have a budget, people, ideas and actions of its own; the handbook lists the fields.',
  newCustomers: 'Further fields. Take away the # and fill in; the handbook explains each field.',
  who: 'To be written: which customers are looked for?',
  criterion: 'To be written: what a customer of the group meets',
  segment: 'Further fields of a segment. Take away the # and fill in; the handbook explains each field.',
  review: {
    figures: (quarter: string, day: string, unit: string) => `${quarter}, as known on ${day}, ${unit}:`,
    difference: 'actual − budget',
    judgement: (name: string, quarter: string) => `How did ${quarter} go with ${name}, and what do we make of it?`,
    notHeld: 'The review counts as held when this is written:',
    decisions: 'What was decided, each with an owner and a day:',
    decision: 'What is done',
    nextQuarter: 'What changes in the plan of the next quarter:',
    change: 'What changes',
    trust: 'Trust and quality of cooperation in the quarter, 1 to 5:',
    trustComment: 'What it rests on',
    lastDecisions: (quarter: string) => `Decisions of ${quarter}`,
    whereToClose: (file: string) => `What has been carried out gets keptOn in ${file}, what was given up droppedOn.`,
    happened: (quarter: string) => `What happened in ${quarter}`,
    notDone: 'Not done yet',
    flags: 'Open red flags',
  },
};
