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
          <svg
            aria-hidden="true"
            width="16"
            height="16"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
          >
            <circle cx="6.8" cy="6.8" r="4.8" />
            <path d="m10.4 10.4 4.2 4.2" />
          </svg>
          <span>{t.submit}</span>
        </button>
      </form>
    </search>
  );
}
