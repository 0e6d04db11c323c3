/** Words that plan components print into a plan's text. */
export const body = {
  figureTitle: (measure: string, quarter: string, account: string) => `${measure} ${quarter}, ${account}`,
  notSet: (measure: string, quarter: string) => `no ${measure.toLowerCase()} for ${quarter}`,
  note: { risk: 'Risk', win: 'Win', info: 'Note' },
};
