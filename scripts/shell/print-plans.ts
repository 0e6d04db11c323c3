import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { callSheetPage } from '#components/account/call-sheet.ts';
import { planPage } from '#components/account/plan-page.ts';
import type { PrintedPage } from '#components/frame/printed-page.ts';
import { Html } from '#components/html.ts';
import { peoplePage } from '#components/personal-data/people-page.ts';
import type { Account } from '#domain/portfolio.ts';
import { pageDocument } from '#layouts/frame.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import { siteIn, type Site, type SiteFacts } from '#views/site.ts';
import type { SitePart } from '#views/site-parts.ts';

/** The pages that every plan has: the plan itself, its call sheet, and what is held about its people. */
const PAGES_OF_PLAN: readonly { part?: SitePart; pageOf: (site: Site, account: Account) => PrintedPage }[] = [
  { pageOf: planPage },
  { part: 'call-sheets', pageOf: callSheetPage },
  { part: 'people', pageOf: (site, account) => peoplePage(site, [account]) },
];

/**
 * Prints the pages of account plans, of which a site has thousands, without a request, a response and a component for each.
 * Astro has printed those of the first plan in each language; they name the style sheets, and are printed here once more: a
 * page that Astro prints in any other way ends the build. `folder` is where the built site is. See the handbook's decision
 * on speed and size.
 */
export function printPlans(folder: string, facts: SiteFacts, base: string): void {
  const place = { base, script: process.env['RULLA_SCRIPT'] ?? '', isBeingEdited: false };
  const { languages } = facts.portfolio.company;
  for (const language of languages) {
    const site = siteIn(language, facts, base);
    const ownFolder = language === languages[0] ? folder : path.join(folder, language);
    const [first, ...others] = accountPlans(site);
    for (const { part, pageOf } of PAGES_OF_PLAN) {
      if (!first || (part && site.leftOut.has(part))) continue;
      const print = (account: Account, styles: Html) => {
        const { side, main, ...page } = pageOf(site, account);
        return {
          file: path.join(ownFolder, page.path, 'index.html'),
          document: pageDocument({ site, ...page }, place, { styles, side, main }),
        };
      };
      const styles = stylesOf((styles) => print(first, styles));
      for (const account of others) {
        const { file, document } = print(account, styles);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, bytesOf(document));
      }
    }
  }
}

/** The links to the style sheets of a page that Astro has printed, once it is seen to be printed alike. */
function stylesOf(print: (styles: Html) => { file: string; document: Html }): Html {
  const { file } = print(new Html(''));
  const printed = readFileSync(file, 'utf8');
  const head = printed.slice(0, printed.indexOf('</head>'));
  const styles = new Html((head.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join(''));
  const text = print(styles).document.toString();
  if (text !== printed)
    throw new Error(
      `Expected ${file} as Astro has printed it, got another page from ${differenceAt(text, printed)} on.`,
    );
  return styles;
}

function differenceAt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `character ${at}, "${text.slice(at, at + 40)}" for "${other.slice(at, at + 40)}",`;
}

let room = Buffer.alloc(0);

/** The bytes of a page, in a room that the next page takes. */
function bytesOf({ pieces }: Html): Buffer {
  const most = pieces.reduce((sum, piece) => sum + 3 * piece.length, 0);
  if (room.length < most) room = Buffer.alloc(2 * most);
  let end = 0;
  for (const piece of pieces) end += room.write(piece, end);
  return room.subarray(0, end);
}
