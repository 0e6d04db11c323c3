/** Words of attitudes over time. */
export const attitudes = {
  title: 'Attitudes over time',
  description: 'How the customers’ people were judged, quarter by quarter, and which actions came before a move.',
  lede: (people: number, moves: number, since: string) =>
    `${people === 1 ? 'One person is' : `${people} people are`} judged today. ${moves === 1 ? 'One attitude has' : `${moves} attitudes have`} moved since the beginning of ${since}.`,
  note: 'No attitude is good or bad: filled are those who are receptive now, outlined those who are not.',
  company: 'The company',
  caption: (of: string) => `People by attitude at the end of each quarter: ${of}`,
  quarter: 'Quarter',
  asOf: (day: string) => `as of ${day}`,
  all: 'All',
  moves: (since: string) => `Moves since the beginning of ${since}`,
  movesOf: 'Moves, the newest first',
  on: 'Judged',
  person: 'Person',
  move: 'Move',
  to: 'to',
  seen: 'What we saw, and the actions before it',
  before: 'Before it:',
  noProof: 'An action before a move does not prove that it caused it.',
  more: (count: number) =>
    count === 1
      ? 'One earlier move stands on the page of its account.'
      : `${count} earlier moves stand on the pages of their accounts.`,
  noMoves: 'Nobody has moved.',
  noMovesText: 'A judgement that differs from the one before it appears here with its day and what was seen.',
  notYet: 'not yet in the position',
  link: 'Attitudes over time',
};
