/** Words of the year's clock: quarters, monthly actions, reviews and seals. */
export const clock = {
  title: 'The year’s clock',
  description: (company: string) =>
    `The rolling year of ${company}: goals, monthly actions, reviews and seals, and what stands where.`,
  week: (week: number, weeks: number) => `Week ${week} of ${weeks} of `,
  waiting: (count: number, withoutDay: number, late: number) => {
    const waits = count === 0 ? 'No review waits' : count === 1 ? 'One review waits' : `${count} reviews wait`;
    const notes = [
      ...(withoutDay > 0 ? [`${withoutDay} of them without a day`] : []),
      ...(late > 0 ? [`${late} past ${late === 1 ? 'its' : 'their'} day`] : []),
    ];
    return `. ${waits}${notes.map((note) => `, ${note}`).join('')}. `;
  },
  sealedBy: (day: string) => `The quarter is sealed by ${day}.`,
  rolling: 'The rolling year',
  rollingNote:
    'Actions that are done, of those due in each month. Reviews held, of those that the segments’ rhythm asks for.',
  year: (year: number) => `Year ${year}`,
  goals: (goals: number, plans: number, of: number) =>
    `${goals === 1 ? 'One annual goal' : `${goals} annual goals`}, set in ${plans} of ${of} account plans.`,
  noGoals: 'No annual goals yet.',
  quarter: 'Quarter',
  state: 'State',
  month: (number: number) => `Actions, month ${number}`,
  anyMonth: 'In the quarter',
  reviews: 'Reviews',
  seal: 'Seal by',
  sealed: (day: string) => `Sealed ${day}`,
  notSealed: 'Ended, not sealed',
  ahead: (first: string, last: string) => `Plan, ${first} to ${last}`,
  isSealed: 'sealed',
  none: 'none',
  waitingTitle: 'Reviews that wait',
  reviewed: 'Reviewed',
  review: 'Review',
  when: 'When',
  who: 'Who',
  reviewOf: (quarter: string) => `Quarterly review ${quarter}`,
  outOfTurn: (why: string) => `Out of turn: ${why}`,
  booked: (day: string) => `booked for ${day}`,
  by: (day: string) => `by ${day}, no day booked`,
  late: (day: string, days: string) => `was due ${day}, ${days} ago`,
  noReviews: 'No review waits.',
  noReviewsText:
    'The reviews of the next quarter appear here when it begins. A change at a customer makes one due out of turn.',
  others: 'Other quarters',
  othersNote: 'Every quarter in which anybody has a figure.',
};
