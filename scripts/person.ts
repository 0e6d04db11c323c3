import process from 'node:process';
import { openBook } from '#domain/budget/figures.ts';
import { heldInFiles } from '#forgetting/held-in-files.ts';
import { openGit } from '#loading/history/git.ts';
import { judgementEnds, personReport } from '#views/people/personal-data.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { chosenPerson, soundContent, textsOf } from './shell/chosen-person.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { commitsWith } from './shell/commits-with.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { asOfDay } from './shell/settings.ts';

const HELP = `
npm run person -- PERSON [--json] [--content DIR] [--as-of DATE] [--language en|fi]

Everything that is held about one person of a customer: their entry, what points at it, every text that names them, what
sealed quarters keep, each with its file and line; until when the assessment is valid; and how many changes in git history
have the name. For an access request: the same without other people is a page of the site, /accounts/<id>/people/.

PERSON           account/id (havulinna-paper/eero-kallas), or an id or a full name that only one person has
--json           the same as JSON
--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE     the day on which the assessment's age is counted, YYYY-MM-DD
--language en|fi the language of the words (default: the company's first language)

Exit codes: 0 done; 1 the content has errors; 2 the command was used wrongly, or there is no such person.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  content: { type: 'string' },
  'as-of': { type: 'string' },
  language: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [asked]) => {
    if (asked === undefined) throw new WrongUse('whichPerson').withHelp();
    const content = await soundContent(values);
    if (!content) return PROBLEMS_FOUND;
    const { folder, portfolio, language, messages } = content;
    const t = messages.personalData;
    const { account, person } = chosenPerson(portfolio, asked);
    const asOf = asOfDay(values['as-of'], portfolio.company);
    const held = heldInFiles(portfolio, account, person, await textsOf(folder));
    const git = await openGit(folder);
    const commits = await commitsWith(person.name, git);
    tellGitTrouble(git, folder, language);
    if (values.json) {
      const until = judgementEnds(account, person);
      process.stdout.write(
        `${JSON.stringify(
          {
            person: { id: person.id, name: person.name, account: account.id, accountName: account.name },
            asOf,
            judgement: {
              asOf: person.asOf ?? null,
              holdsUntil: until ?? null,
              isExpired: until !== undefined && until < asOf,
            },
            held,
            history: commits ? { commits: commits.count, first: commits.first, last: commits.last } : null,
          },
          null,
          2,
        )}\n`,
      );
      return DONE;
    }
    const site = siteIn(language, gatherFacts(openBook(portfolio, asOf), []), '/');
    const { rows, judgement } = personReport(site, account, person, held);
    const lines = rows.map(({ what, value, place }) => `${place}\n  ${what}: ${value}`);
    const historyLine = !commits ? t.gitNone : commits.count > 0 ? t.history(commits.count) : t.gitClean;
    const sealed = held.some(({ how }) => how === 'sealed') ? [t.sealedNote] : [];
    process.stdout.write(
      `${[t.caption(`${person.name} (${account.name})`), judgement, '', ...lines, '', ...sealed, historyLine].join('\n')}\n`,
    );
    return DONE;
  });
}
