import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { jointPlanDocument } from '#components/joint-plan/document.tsx';
import { openBook } from '#domain/budget/figures.ts';
import { nearestNamed } from '#domain/checks/nearest-named.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { namesGivenAway } from '#domain/names-given-away.ts';
import { isEmpty, jointPlanOf } from '#domain/sharing.ts';
import { unbroken } from '#layouts/unbroken.ts';
import { formatterFor } from '#words/format.ts';
import { jointPlanView, type JointReader } from '#views/joint-plan/joint-plan.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { writtenIn } from '#views/text/written-language.ts';
import { scaleOf } from '#views/scale.ts';
import { checkFolder } from './shell/checked.ts';
import { chromiumHere } from './shell/chromium.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { recordConfirmation } from './shell/confirmation.ts';
import { printAddress } from './shell/print-address.ts';
import { progress } from './shell/stages.ts';
import { languageFrom, refuseUnknown, report } from './shell/report.ts';
import { PROJECT } from './shell/places.ts';
import { asOfDay, contentFolder, pathFrom } from './shell/settings.ts';

const HELP = `
npm run joint-plan -- ACCOUNT --out FILE [--language en|fi] [--content DIR] [--as-of DATE]
npm run joint-plan -- ACCOUNT --confirmed DATE --by ROLE [--content DIR]

Writes the customer's edition of one plan: the shared parts only, in one file that needs no other. Everything in a plan is
internal unless it is marked shared. When the customer has confirmed it, the second form records that in the plan.

ACCOUNT          the customer's id, for instance havulinna-paper
--out FILE       what is written: an HTML file when its name ends in .html, a PDF when it ends in .pdf
--language en|fi the language of the headings (default: that of the plan, else the company's first)
--confirmed DATE the day the customer confirmed the plan, YYYY-MM-DD; written into the plan with --by
--by ROLE        who confirmed it, by role and never by name: "Mill manager"
--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE     the day the plan speaks of, YYYY-MM-DD

RULLA_CHROMIUM names the Chromium, Chrome or Edge to print a PDF with; otherwise the one on the system is found.

Exit codes: 0 done; 1 the content has errors, or a shared text names somebody it may not; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  out: { type: 'string' },
  language: { type: 'string' },
  content: { type: 'string' },
  'as-of': { type: 'string' },
  confirmed: { type: 'string' },
  by: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [id]) => {
    if (id === undefined) throw new WrongUse('whosePlan').withHelp();
    if (values.out === undefined && values.confirmed === undefined) throw new WrongUse('noJointPlanFile');
    if (values.out !== undefined && !/\.(html?|pdf)$/i.test(values.out)) throw new WrongUse('jointPlanAs', values.out);
    refuseUnknown(values.language);
    const folder = await contentFolder(values.content);
    const { portfolio, errors } = await checkFolder(folder);
    const language = languageFrom(values.language, portfolio?.company.languages[0]);
    if (!portfolio || errors.length > 0) {
      process.stderr.write(report(errors, folder, 'text', language));
      return PROBLEMS_FOUND;
    }
    const account = accountOf(portfolio, id);
    if (values.confirmed !== undefined || values.by !== undefined) {
      await recordConfirmation({
        folder,
        portfolio,
        account,
        on: values.confirmed,
        by: values.by,
        t: messagesFor(language),
      });
      if (values.out === undefined) return DONE;
      return run([
        id,
        ...Object.entries(values).flatMap(([name, value]) =>
          name === 'confirmed' || name === 'by' ? [] : [`--${name}`, value],
        ),
      ]);
    }
    const own = LANGUAGES.find((each) => each === account.lang);
    const reader = readerOf(
      portfolio,
      account,
      values.language === undefined ? (own ?? language) : language,
      asOfDay(values['as-of'], portfolio.company),
    );
    const plan = jointPlanOf(portfolio, account);
    if (isEmpty(plan)) throw new WrongUse('nothingShared', account.name);
    const givenAway = namesGivenAway(portfolio, account, plan);
    if (givenAway.length > 0) {
      process.stderr.write(`${reader.t.jointPlan.givenAway(account.name, givenAway.join(', '))}\n`);
      return PROBLEMS_FOUND;
    }
    const view = jointPlanView(plan, reader);
    const document = unbroken(jointPlanDocument(view, reader, await styles(JSON.stringify(view))));
    progress.begin('plan');
    await writeOut(pathFrom(values.out ?? ''), document, reader.asOf);
    progress.end();
    process.stdout.write(`${reader.t.jointPlan.written(values.out ?? '')}\n`);
    return DONE;
  });
}

function accountOf(portfolio: Portfolio, id: string): Account {
  const account = portfolio.accountById.get(id);
  if (account) return account;
  const near = nearestNamed(id, portfolio.accounts, (account) => [account.id, account.name])?.id;
  throw new WrongUse('notThere', 'customer', id, near);
}

function readerOf(
  portfolio: Portfolio,
  account: Account,
  language: JointReader['language'],
  asOf: string,
): JointReader {
  const { currencyUnit } = portfolio.company;
  const written = writtenIn(portfolio, account);
  const format = formatterFor(language, currencyUnit, scaleOf(openBook(portfolio, asOf)));
  return {
    language,
    written: written === language ? undefined : written,
    t: messagesFor(language),
    format,
    asOf,
    fiscalYear: portfolio.fiscalYear,
  };
}

/** The letters of Western Europe, and those of Central Europe and the Baltics for whoever needs them. */
const FONTS = [
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 400 },
  { family: 'Source Sans 3', package: 'source-sans-3', weight: 600 },
  { family: 'Source Serif 4', package: 'source-serif-4', weight: 400 },
];
const SUBSETS = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113',
};

/** The style sheet with the fonts that a text needs within it: static cuts, which a PDF takes as they are. */
async function styles(text: string): Promise<string> {
  const fileOf = createRequire(import.meta.url).resolve;
  const subsets = Object.entries(SUBSETS).filter(
    ([subset]) => subset === 'latin' || /[\u0100-\u024f\u1e00-\u1eff]/.test(text),
  );
  const faces = await Promise.all(
    FONTS.flatMap((font) =>
      subsets.map(async ([subset, range]) => {
        const data = await readFile(
          fileOf(`@fontsource/${font.package}/files/${font.package}-${subset}-${font.weight}-normal.woff2`),
          'base64',
        );
        return `@font-face{font-family:'${font.family}';font-weight:${font.weight};unicode-range:${range};src:url(data:font/woff2;base64,${data}) format('woff2')}\n`;
      }),
    ),
  );
  const sheets = ['joint-plan.css', 'joint-plan-paper.css'].map((name) =>
    readFile(path.join(PROJECT, 'src/styles', name), 'utf8'),
  );
  return [...faces, ...(await Promise.all(sheets))].join('');
}

/** Written under another name first, so that a run that is killed leaves the old file as it was. */
async function writeOut(out: string, document: string, asOf: string): Promise<void> {
  const aside = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}`);
  const page = `${aside}.html`;
  try {
    await writeFile(page, document);
    if (out.toLowerCase().endsWith('.pdf')) {
      await writeFile(aside, await printAddress(pathToFileURL(page).href, chromiumHere('plan'), asOf));
      await rename(aside, out);
    } else await rename(page, out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR')
      throw new WrongUse('jointPlanNotWritten', out, code);
    throw error;
  } finally {
    await rm(page, { force: true });
    await rm(aside, { force: true });
  }
}
