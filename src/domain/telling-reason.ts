/** What a conventional commit begins with: `fix:`, `docs(havulinna)!:`. */
const PREFIX =
  /^(?:feat|fix|docs?|style|refactor|perf|test|build|ci|chore|revert|wip|content|data|plans?)(?:\([^)]*\))?!?:\s*/iu;
/** What a program writes: it tells of git, not of the customer. */
const BY_PROGRAM =
  /^(?:merge[ds]? (?:branch|branches|pull request|remote-tracking|tag|commit|in|from|main|master|origin)\b|(?:fixup|squash|amend)! |(?:initial|first) commit\b|add files via upload|upload(?:ed)? (?:new )?files?\b|auto(?:matic)?[- ]?(?:commit|save|merge)\b)/iu;
/** What a host puts before the title of a request that it merges. */
const REQUEST = /^merged pr \d+:\s*/iu;
const REVERT = /^revert(?:ed|s)?:?\s+["“”](.*)["“”]$/iu;
/** A file or folder, an issue's number, a day, a commit or a bare number. */
const SIGN =
  /^(?:\S*[/\\]\S*|\S+\.(?:mdx?|ya?ml|csv|json|txt|xlsx?)|#?\d[\d.:-]*|[A-Z]+-\d+|[0-9a-f]{7,40}|\d{4}-(?:q[1-4]|\d\d(?:-\d\d)?))$/iu;
/** Words that stand in any subject, and say nothing of why. */
const EMPTY = new Set(
  (
    'a an the of in to for and on at with from my our some more other new old small minor little few various misc ' +
    'miscellaneous stuff things thing it this that again another last latest final now today please just ' +
    'update updates updated updating edit edits edited editing change changes changed changing modify modified ' +
    'fix fixes fixed fixing add adds added adding create created delete deleted remove removed rename renamed ' +
    'wip work progress temp tmp test testing draft save saved commit push sync cleanup clean up tidy ' +
    'typo typos correction corrections improvement improvements tweak tweaks misc review comments feedback ' +
    'plan plans file files content data page text line lines account accounts document documents doc docs ' +
    'ja sekä ei pieni pieniä uusi vanha lisää muu muita joitakin taas tiedosto tiedostot tiedoston suunnitelma ' +
    'suunnitelman sisältö sisällön päivitys päivityksiä päivitetty päivitin päivittää muutos muutoksia muutettu ' +
    'muokkaus muokkauksia muokattu korjaus korjauksia korjattu korjailtu lisätty lisäys poistettu kesken luonnos ' +
    'testi tallennus viimeistely siivous kirjoitusvirhe kirjoitusvirheitä'
  ).split(' '),
);

/**
 * The reason that a change's subject tells, as its author wrote it; empty when it tells none: one word, "update",
 * "wip", a merge, a prefix with nothing behind it, only the names of files, of `names` (what the changed files are
 * called) or of issues. Says nothing of whether the reason is a good one.
 */
export function tellingReason(subject: string, files: readonly string[] = []): string {
  return tells(subject.trim().replace(REQUEST, ''), namesIn(files)) ? subject.trim() : '';
}

function tells(subject: string, names: ReadonlySet<string>): boolean {
  const reverted = REVERT.exec(subject)?.[1];
  if (reverted !== undefined) return tells(reverted, names);
  if (BY_PROGRAM.test(subject)) return false;
  const words = subject
    .replace(PREFIX, '')
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}#/.]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const telling = words.filter((word) => !SIGN.test(word) && !EMPTY.has(word.toLowerCase()) && !names.has(plain(word)));
  return words.length > 1 && telling.length > 0;
}

/** The words that files are called by: `accounts/havulinna-paper.mdx` -> havulinna, paper. */
function namesIn(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) =>
      file
        .replace(/\.\w+$/u, '')
        .split(/[/\-_.]/u)
        .map(plain),
    ),
  );
}

/** As names of files are written: without accents and in small letters. */
function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
