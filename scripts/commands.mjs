// What each command is for, grouped by who needs it; `rulla --help` prints it. Plain JavaScript, like the door that
// reads it.

/** Commands that print pages, whose parts are written in TSX. The others start sooner without a compiler of it. */
export const PRINTING = ['start', 'dev', 'build', 'joint-plan', 'pdf', 'bench', 'diff'];

/** Of these, the ones that make a site: the first time, Astro has its part in it. */
export const BUILDING = ['start', 'dev', 'build', 'joint-plan', 'pdf'];

const GROUPS = {
  'To read and to write plans': {
    start: 'checks the content, builds the site and serves it on this machine',
    dev: 'the same while you edit: a saved plan shows at once',
    check: 'every error of every file, with its place and its cure',
    diff: 'what a change does to budgets, gaps, red flags and people',
    new: 'starts a company, a plan, a review, a segment',
    format: 'puts the fields of plans into the usual form and order',
    schemas: 'lets VS Code explain and check plans while you type',
    budget: 'the budget as a workbook to fill in; the import reads it back',
  },
  'For meetings': {
    pdf: 'any page or a quarter’s booklet as PDF',
    'joint-plan': 'what is shared with one customer, in one file',
    seal: 'closes a quarter that is over',
  },
  'For personal data': {
    person: 'all that is held about a person, with file and line',
    forget: 'takes a person out of the plans',
  },
  'For the engineer': {
    build: 'checks and builds the site into a folder for any web server',
    owners: 'CODEOWNERS from the owners of plans',
    migrate: 'brings content of an older format up, line by line',
    import: 'exports of CRM and finance (CSV, workbooks) become content',
    history: 'who changed what, from git into a file for builds without git',
  },
};
/** What only a checkout of Rulla itself has. */
const OF_CHECKOUT = {
  'For those who change Rulla itself': {
    quick: 'types and the tests of rules and views, in half a minute',
    test: 'all tests, the browser’s too',
    trials: 'what takes minutes: killed builds, hostile texts, other browsers',
    renew: 'writes again what tests have recorded',
    mutate: 'breaks rules on purpose, and names what no test notices',
    bench: 'speed, memory and size on a large made-up portfolio',
  },
};

/** The groups of commands that there are: a package has no tests. */
function groupsOf({ isPackage }) {
  return isPackage ? GROUPS : { ...GROUPS, ...OF_CHECKOUT };
}

/** The names of all commands. */
export function commandsOf(place) {
  return Object.values(groupsOf(place)).flatMap((group) => Object.keys(group));
}

/** How a command is called from where Rulla is. */
export function callOf(name, { isPackage }) {
  return isPackage ? `npx rulla ${name}` : `npm run ${name}`;
}

/** What `--help` prints. */
export function helpOn(place) {
  const width = Math.max(...commandsOf(place).map((name) => callOf(name, place).length)) + 2;
  const groups = Object.entries(groupsOf(place)).map(
    ([whose, commands]) =>
      `${whose}\n${Object.entries(commands)
        .map(([name, what]) => `  ${callOf(name, place).padEnd(width)}${what}\n`)
        .join('')}`,
  );
  const more = place.isPackage ? 'npx rulla check --help' : 'npm run check -- --help';
  return `${groups.join('\n')}\nEach tells how it is used: ${more}\nThe version: ${place.isPackage ? 'npx rulla --version' : 'node scripts/rulla.mjs --version'}\n`;
}
