/** Words of who changed something last, when and why, as git tells it. */
export const history = {
  lastChange: (day: string, by: string) => `Last change ${day} by ${by}`,
  changed: (day: string, by: string) => `${day}, ${by}`,
  notCommitted: 'Not committed yet',
  quoteOpen: '“',
  quoteClose: '”',
  lastChangeHead: 'Last change and why',

  whatChanged: 'What changed this week',
  editsShown: (shown: number, all: number) =>
    shown === all ? (all === 1 ? '1 accepted edit' : `${all} accepted edits`) : `${shown} of ${all} accepted edits`,
  day: 'Day',
  edit: 'Edit',
  andMore: (count: number) => `and ${count} more`,
};
