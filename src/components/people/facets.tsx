import { influenceMark } from '#components/marks/influence-mark.tsx';
import { attitudeMark } from '#components/marks/marks.tsx';
import type { Attitude, Influence } from '#domain/plan/vocabulary.ts';
import { facetLists } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';

/** What the list can be narrowed down by: each value with its mark and its count under the other filters. */
export function facets(site: Site) {
  const t = site.t.stakeholders;
  const lists = facetLists(site);
  return (
    <details class="facets needs-script" data-facets>
      <summary class="button" data-filters>
        {t.filters}
      </summary>
      <div class="facet-lists">
        {lists
          .filter(({ choices }) => choices.length > 0)
          .map(({ facet, choices, left }) => (
            <fieldset data-facet={facet}>
              <legend>{t.facets[facet]}</legend>
              {choices.map(({ value, name, count }) => (
                <label class={['facet-value', count === 0 && 'none']}>
                  <input type="checkbox" data-of={facet} value={value} />
                  {facet === 'attitude' ? (
                    attitudeMark(site, value as Attitude)
                  ) : facet === 'influence' ? (
                    influenceMark(site, value as Influence)
                  ) : (
                    <span class="name">{name}</span>
                  )}
                  <span class="count">{site.format.number(count)}</span>
                </label>
              ))}
              <p class="more" data-left hidden={left === 0}>
                {t.more(left)}
              </p>
            </fieldset>
          ))}
      </div>
    </details>
  );
}
