const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Words of the command that seals a quarter. */
export const sealing = {
  open: (quarter: string, lastDay: string, asOf: string) =>
    `${quarter} is open until ${lastDay}; the day is ${asOf}. Seal it after its last day, or say another day with --as-of.`,
  exists: (quarter: string, file: string) =>
    `${quarter} is sealed already: ${file}. A seal is never written again. Write corrections in ${file.replace(/\.json$/, '.notes.yaml')}.`,
  notChecked: (quarter: string) => `${quarter} is not sealed: the content has errors.`,
  reviewsMissing: (quarter: string, count: number) =>
    count === 1 ? `One review of ${quarter} is missing:` : `${count} reviews of ${quarter} are missing:`,
  missing: (name: string, owner: string) => `  ${name} (${owner})`,
  segment: 'segment',
  notWithoutReviews: (quarter: string) =>
    `${quarter} is not sealed. Write the reviews first, or seal without them: --without-reviews.`,
  sealed: (quarter: string, asOf: string) => `Sealed ${quarter} as of ${asOf}.`,
  holds: (accounts: number, actions: number, people: number, flags: number, reviews: number) =>
    `Holds ${several(accounts, 'account', 'accounts')} with ${several(actions, 'action', 'actions')}, ${several(people, 'person', 'people')} by id and no name, ${several(flags, 'red flag', 'red flags')} and ${several(reviews, 'review', 'reviews')}.`,
  figures: (target: string, budget: string, forecast: string, actual: string) =>
    `Target ${target}, budget ${budget}, forecast ${forecast}, actual ${actual}.`,
  commit: (commit: string) => `Content of commit ${commit}.`,
  noCommit: 'The content is not that of a commit, so the seal names none.',
  file: (file: string) => `File: ${file}`,
  hash: (hash: string) => `Fingerprint: ${hash}`,
};
