import type { AccountsPage } from '#views/accounts/accounts.ts';
import { formsOf } from '#words/forms.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** What the list can be narrowed down by, where a script runs; without one the whole list stands. */
export function accountFilter(site: Site, page: AccountsPage): Html | undefined {
  const t = site.t.accounts;
  return (
    <>
      <fieldset
        class="list-filter needs-script no-print"
        id="account-filter"
        data-uses
        data-shown={JSON.stringify(formsOf(site.language, (count) => t.shown('{shown}', count)))}
        data-list="account-list"
      >
        <legend class="visually-hidden">{t.filters}</legend>
        <label>
          {t.segment}{' '}
          <select name="segment">
            <option value="">{t.allSegments}</option>
            {page.segments.map((segment) => (
              <option value={segment.id}>{segment.name}</option>
            ))}
          </select>
        </label>
        <label>
          {t.manager}{' '}
          <select name="kam">
            <option value="">{t.allManagers}</option>
            {page.groups.map((group) => (
              <option value={group.id}>{group.name}</option>
            ))}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" name="flagged" value="yes" /> {t.flagged}
        </label>
        <output>{t.count(page.count)}</output>
      </fieldset>
      <p class="no-match" data-no-match hidden>
        {t.none}
      </p>
    </>
  );
}
