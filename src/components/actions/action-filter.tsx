import type { ActionsPage } from '#views/actions/actions.ts';
import { formsOf } from '#words/forms.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** What the list can be narrowed down by, where a script runs; without one it stands by quarter and function. */
export function actionFilter(site: Site, page: ActionsPage): Html | undefined {
  const t = site.t.actions;
  return (
    <>
      <fieldset
        class="list-filter needs-script no-print"
        data-uses
        data-shown={JSON.stringify(formsOf(site.language, (count) => t.shown('{shown}', count)))}
        data-list="action-list"
      >
        <legend class="visually-hidden">{t.filters}</legend>
        <label>
          {t.owner}{' '}
          <select name="owner">
            <option value="">{t.allOwners}</option>
            {page.owners.map((owner) => (
              <option value={owner.id}>{owner.link.text}</option>
            ))}
          </select>
        </label>
        <label>
          {t.function}{' '}
          <select name="function">
            <option value="">{t.allFunctions}</option>
            {page.functions.map((each) => (
              <option value={each.id}>{each.name}</option>
            ))}
          </select>
        </label>
        <label>
          {t.stage}{' '}
          <select name="stage">
            <option value="">{t.allStages}</option>
            {page.stages.map((stage) => (
              <option value={stage}>{site.t.vocabulary.stage[stage]}</option>
            ))}
          </select>
        </label>
        <output>{t.count(page.count)}</output>
      </fieldset>
      <p class="no-match" data-no-match hidden>
        {t.none}
      </p>
    </>
  );
}
