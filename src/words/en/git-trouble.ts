/** Why git could not tell all of a content folder, what a command leaves out for that, and what mends it. */
export const gitTrouble = {
  sentence: (folder: string, why: string, cure: string) =>
    `${folder}: ${why}, so last changes, contributors, the Version and the flags that go by them are missing or incomplete, and all else is whole; ${cure}.`,
  why: (said: string) => ({
    'no-program': 'this is a git checkout, but there is no git on this machine',
    'not-trusted': 'this checkout belongs to another user, and git does not read it',
    unreadable: `git cannot read the history here${said === '' ? '' : ` (${said})`}`,
    shallow: 'this clone is shallow and holds only the newest commits',
    partial: 'this clone is partial and holds only some of the history',
  }),
  cure: {
    'no-program': 'install git',
    'not-trusted': 'allow it with "git config --global --add safe.directory" and the path of the checkout',
    unreadable: '"git fsck" tells what is broken, and a fresh clone mends it',
    shallow: 'fetch the others with "git fetch --unshallow" (GitLab: GIT_DEPTH: 0; GitHub: fetch-depth: 0)',
    partial: 'clone without --filter, or fetch the rest with "git fetch --refetch --no-filter"',
  },
};
