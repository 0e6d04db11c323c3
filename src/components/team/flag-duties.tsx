import { linkedText } from '#components/text/linked-text.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import type { FlagDuty } from '#views/team/person.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Red flags that the person clears, most severe first. */
export function flagDuties(site: Site, flags: readonly FlagDuty[]): Html | undefined {
  const t = site.t.team;
  return (
    <section class="section" aria-labelledby="flags">
      {sectionHeader(site, { id: 'flags', title: t.flags, aside: String(flags.length) })}
      {flags.length === 0 ? (
        emptyState(site, { title: t.noFlags, text: t.noFlagsText })
      ) : (
        <table class="as-text flag-duties">
          <caption class="visually-hidden">{t.flags}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.flag}</th>
              <th scope="col">{t.what}</th>
            </tr>
          </thead>
          <tbody>
            {flags.map((flag) => (
              <tr>
                <td class="severity">{flagMark(site, flag.severity)}</td>
                <td class="what">
                  {flag.subject && <>{linkedText(flag.subject, 'quiet-link strong')}: </>}
                  {flag.what}
                  <span class="under">
                    {t.toClear} {flag.clear} {linkedText(flag.rule, 'quiet-link rule-id')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
