import type { Html } from '#jsx/html.ts';
import { flagMark } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { closedFlagsOf, openFlagsOf, type FlagRow } from '#views/account/flags.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '../text/linked-text.tsx';
import { planSection } from './plan-section.tsx';

/** Section 14: every red flag of the plan with what would clear it; then those that were raised by hand and closed. */
export function flagsSection(site: Site, account: Account): Html {
  const {
    account: { flags: t, empty },
  } = site.t;
  const flags = [...openFlagsOf(site, account), ...closedFlagsOf(site, account)];
  return planSection(
    { site, account, id: 'flags', note: t.note, empty: flags.length === 0 ? empty.flags : undefined },
    () => flagTable(site, flags, true),
  );
}

/** Red flags: severity, what is wrong, the rule that says so, since when; and what would clear it where there is room. */
export function flagTable(site: Site, flags: readonly FlagRow[], withCure = false): Html {
  const t = site.t.account;
  return (
    <table class="as-text flags">
      <caption class="visually-hidden">{t.flags.caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.flags.flag}</th>
          <th scope="col">{t.flags.what}</th>
        </tr>
      </thead>
      <tbody>
        {flags.map((flag) => (
          <tr>
            <td class="severity">{flagMark(site, flag.severity, flag.isClosed)}</td>
            <td class="what">
              {flag.what}
              {withCure && flag.clear && !flag.isClosed && (
                <span class="under">
                  {t.brief.toClear} {flag.clear}
                </span>
              )}
              <span class="under when">
                {flag.rule && linkedText(flag.rule, 'quiet-link rule-id')} {flag.when}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
