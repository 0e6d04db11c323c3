import { magnifier } from '#components/marks/icons.tsx';
import type { Site } from '#views/site.ts';

/** The search box of people: it narrows the list below as one types. */
export function peopleSearch(site: Site) {
  const t = site.t.stakeholders;
  return (
    <search class="people-search needs-script" aria-label={t.searchPeople}>
      <form action={site.url('/stakeholders/')} data-uses data-people-form>
        <label class="visually-hidden" for="people-query">
          {t.searchLabel}
        </label>
        <input
          type="search"
          id="people-query"
          name="q"
          placeholder={t.searchLabel}
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
        />
        <button class="button primary" type="submit">
          {magnifier(1.8)}
          <span>{t.submit}</span>
        </button>
      </form>
    </search>
  );
}
