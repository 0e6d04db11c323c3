/** What the check says beside its problems. */
export const check = {
  more: 'More',
  fine: (files: number, company: string) => `No errors in ${counted(files, 'file', 'files')} of ${company}.`,
  found: (errors: number, files: number) =>
    `${counted(errors, 'error', 'errors')} in ${counted(files, 'file', 'files')}.`,
  beside: (flags: number, hints: number) =>
    `${counted(flags, 'red flag', 'red flags')} and ${counted(hints, 'hint', 'hints')}; list them with --all.`,
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
