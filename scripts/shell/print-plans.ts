import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { planPage } from '#components/account/plan-page.ts';
import { Html } from '#components/html.ts';
import type { Account } from '#domain/portfolio.ts';
import { pageDocument } from '#layouts/frame.ts';
import { accountPlans } from '#views/accounts-list.ts';
import { siteIn, type SiteFacts } from '#views/site.ts';

/**
 * Prints the pages of account plans, of which a site has thousands, without a request, a response and a component for each.
 * Astro has printed the first plan of each language; it names the style sheets, and it is printed here once more: a page
 * that Astro prints in any other way ends the build. `site` is the folder of the built site. See the handbook's decision on
 * speed and size.
 */
export function printPlans(site: string, facts: SiteFacts, base: string): void {
  const place = { base, script: process.env['RULLA_SCRIPT'] ?? '', isBeingEdited: false };
  const { languages } = facts.portfolio.company;
  for (const language of languages) {
    const own = siteIn(language, facts, base);
    const folder = path.join(site, language === languages[0] ? '' : language, 'accounts');
    const fileOf = (account: Account) => path.join(folder, account.id, 'index.html');
    const [first, ...others] = accountPlans(own);
    if (!first) continue;

    const printed = readFileSync(fileOf(first), 'utf8');
    const head = printed.slice(0, printed.indexOf('</head>'));
    const styles = new Html((head.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join(''));
    const print = (account: Account) => {
      const { side, main, ...page } = planPage(own, account);
      return pageDocument({ site: own, ...page }, place, { styles, side, main }).toString();
    };
    const again = print(first);
    if (again !== printed) throw new Error(`Expected ${fileOf(first)} as Astro has printed it, got another page from ${differenceAt(again, printed)} on.`);
    for (const account of others) {
      mkdirSync(path.join(folder, account.id), { recursive: true });
      writeFileSync(fileOf(account), print(account));
    }
  }
}

function differenceAt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return `character ${at}, "${text.slice(at, at + 40)}" for "${other.slice(at, at + 40)}",`;
}
