import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isMonth, type Month } from '#domain/calendar/dates.ts';
import { lastDayOf, isQuarter } from '#domain/calendar/quarters.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { reviewDuties } from '#domain/review/due-reviews.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { monthsWithoutActuals } from '#domain/snapshot/months-without-actuals.ts';
import { sealedBefore } from '#domain/snapshot/seal-chain.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { stateDay } from '#domain/snapshot/viewed.ts';
import { committedContent } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { sealFile } from '#loading/seal-file.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { checkFolder, inLanguage } from './shell/checked.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { putNewFile } from './shell/put-file.ts';
import { languageFrom, refuseUnknown, report } from './shell/report.ts';
import { asOfDay, contentFolder, wayTo } from './shell/settings.ts';

const HELP = `
npm run seal -- QUARTER [--content DIR] [--as-of DATE] [--without-reviews]
                [--without-actuals MONTH]… [--language en|fi]

Closes a fiscal quarter that is over, such as 2026-Q3, into snapshots/QUARTER.json of the content folder: figures,
assessments, actions, red flags and reviews as they stood on its last day, people by id and never by name. The same
content and day give the same bytes. A seal holds the fingerprints of those before it and is never written again;
corrections are notes beside it.

QUARTER            the quarter to close
--content DIR      the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE       the day of the seal, YYYY-MM-DD (default: RULLA_AS_OF, else asOf in company.yaml, else today in
                   the company's time zone); it must be after the quarter's last day
--without-reviews  seals although reviews of the quarter are missing
--without-actuals MONTH
                   seals although there are no actuals of a month, such as 2026-09; the seal says so. Once for each
--language en|fi   the language of the words (default: the company's first language)

Exit codes: 0 sealed; 1 the content has errors, or reviews or months of actuals are missing, nothing is written; 2 the
quarter is still open, sealed already or before one that is, or the command was used wrongly.
`;

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  'without-reviews': { type: 'boolean' },
  'without-actuals': { type: 'string', multiple: true },
  language: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [quarter]) => {
    if (quarter === undefined) throw new WrongUse('noQuarterToSeal');
    if (!isQuarter(quarter)) throw new WrongUse('noQuarter', quarter);
    refuseUnknown(values.language);
    const folder = await contentFolder(values.content);
    const { read, portfolio, errors } = await checkFolder(folder);
    const language = languageFrom(values.language, portfolio?.company.languages[0]);
    const t = messagesFor(language).sealing;
    const file = path.join(folder, 'snapshots', `${quarter}.json`);
    const exists = () =>
      new WrongUse('quarterSealed', quarter, wayTo(file), wayTo(file).replace(/\.json$/, '.notes.yaml'));
    if (existsSync(file)) throw exists();
    if (!portfolio || errors.length > 0) {
      process.stderr.write(`${report(errors, folder, 'text', language)}${t.notChecked(quarter)}\n`);
      return PROBLEMS_FOUND;
    }
    const asOf = asOfDay(values['as-of'], portfolio.company);
    const lastDay = lastDayOf(quarter, portfolio.fiscalYear);
    if (asOf <= lastDay) throw new WrongUse('quarterOpen', quarter, lastDay, asOf);

    const later = portfolio.snapshots.find((seal) => seal.quarter > quarter);
    if (later) throw new WrongUse('laterSealed', quarter, later.quarter);
    const silent = monthsWithoutActuals(portfolio, quarter);
    const agreed = monthsNamed(values['without-actuals'] ?? [], silent, quarter);

    const judged = judgedOn(portfolio, stateDay(quarter, asOf, portfolio.fiscalYear));
    const grave = judged.filter(({ grade }) => grade === 'error');
    if (grave.length > 0) {
      process.stderr.write(`${report(grave, folder, 'text', language)}${t.notChecked(quarter)}\n`);
      return PROBLEMS_FOUND;
    }
    const missing = missingReviews(portfolio, quarter, asOf, t);
    if (missing.length > 0)
      process.stderr.write(`${[t.reviewsMissing(quarter, missing.length), ...missing].join('\n')}\n`);
    const unsaid = silent.filter((month) => !agreed.includes(month));
    const refusals = [
      missing.length > 0 && values['without-reviews'] !== true && t.notWithoutReviews(quarter),
      unsaid.length > 0 &&
        t.notWithoutActuals(quarter, unsaid.join(', '), unsaid.map((month) => `--without-actuals ${month}`).join(' ')),
    ].filter((refusal) => refusal !== false);
    if (refusals.length > 0) {
      process.stderr.write(`${refusals.join('\n')}\n`);
      return PROBLEMS_FOUND;
    }
    const editions = new Map(
      portfolio.company.languages.slice(1).map((other) => [other, inLanguage(portfolio, read.files, other)]),
    );
    const git = await openGit(folder);
    const snapshot = takeSnapshot(portfolio, judged, quarter, asOf, await committedContent(git), editions);
    tellGitTrouble(git, folder, language);
    const { hash, text } = sealFile({
      ...snapshot,
      sealedBefore: sealedBefore(portfolio.snapshots),
      withoutActuals: silent,
    });
    if (!(await putNewFile(file, text))) throw exists();
    process.stdout.write(
      `${[t.sealed(quarter, asOf), ...summary(snapshot, messagesFor(language)), ...silent.map((month) => t.without(month)), t.file(wayTo(file)), t.hash(hash)].join('\n')}\n`,
    );
    return DONE;

    function summary(
      { accounts, flags, segments, company, commit, currency }: Snapshot,
      { sealing }: Messages,
    ): string[] {
      const format = formatterFor(language, currency, 'one');
      const { target, budget, forecast, actual } = company.figures[quarter ?? ''] ?? {};
      const money = (amount: number | undefined) =>
        amount === undefined ? format.figure(undefined) : format.exact(amount);
      const count = (of: (account: Snapshot['accounts'][number]) => number) =>
        accounts.reduce((sum, account) => sum + of(account), 0);
      const reviews =
        count((account) => account.reviews.length) + segments.reduce((sum, segment) => sum + segment.reviews.length, 0);
      return [
        sealing.holds(
          accounts.length,
          count(({ actions }) => actions.length),
          count(({ people }) => people.length),
          flags.length,
          reviews,
        ),
        sealing.figures(money(target), money(budget), money(forecast), money(actual)),
        commit === undefined ? sealing.noCommit : sealing.commit(commit),
      ];
    }
  });
}

/** The reviews that the rhythm asks for and nobody has held, by name with whoever is to hold them, and those begun. */
function missingReviews(portfolio: Portfolio, quarter: string, asOf: string, t: Messages['sealing']): string[] {
  return reviewDuties(portfolio, quarter, asOf)
    .filter(({ held }) => held === undefined)
    .map((duty) => {
      const [name, owner] = duty.account ? [duty.account.name, duty.account.kam.name] : [duty.segment.name, t.segment];
      const begun = portfolio.begunReviews.find(
        (review) =>
          review.quarter === quarter &&
          !review.change &&
          review.account === duty.account &&
          review.segment === duty.segment,
      );
      return begun ? t.begun(name, owner, begun.source.file) : t.missing(name, owner);
    });
}

/** The months that the seal may go without. One that has actuals, or that is not of the quarter, is a slip. */
function monthsNamed(named: string[], silent: Month[], quarter: string): Month[] {
  for (const month of named) {
    if (!isMonth(month)) throw new WrongUse('noSilentMonth', month);
    if (!silent.includes(month)) throw new WrongUse('notSilent', quarter, month);
  }
  return named;
}
