/** What the check says beside its problems. */
export const check = {
  more: 'More',
  others: (count: number) => ({
    what:
      count === 1
        ? 'One more place in this file has the same fault.'
        : `From here on ${count} more places in this file have the same fault.`,
    cure: 'Mend those that are listed, and run the check again.',
  }),
  fine: (files: number, company: string) => `No errors in ${counted(files, 'file', 'files')} of ${company}.`,
  found: (errors: number, files: number) =>
    `${counted(errors, 'error', 'errors')} in ${counted(files, 'file', 'files')}.`,
  beside: (flags: number, hints: number) =>
    `${counted(flags, 'red flag', 'red flags')} and ${counted(hints, 'hint', 'hints')}; list them with --all.`,
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
