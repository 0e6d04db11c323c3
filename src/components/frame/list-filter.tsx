import type { Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { formsOf } from '#words/forms.ts';

export interface ListFilter {
  id?: string;
  /** The id of what is narrowed down. */
  list: string;
  legend: string;
  /** What the script says when it has narrowed the list to so many of so many. */
  shown: (shown: string, count: number) => string;
  choices: readonly Choice[];
  /** Further fields. */
  more?: Printable;
  count: string;
  /** What is said where nothing is left. */
  none: string;
}

interface Choice {
  /** What of a row it asks for: `owner`, which rows have as `data-owner`. */
  name: string;
  label: string;
  all: string;
  options: readonly { value: string; text: string }[];
}

/** What a list can be narrowed down by, where a script runs; without one the whole list stands. */
export function listFilter(site: Site, { id, list, legend, shown, choices, more, count, none }: ListFilter) {
  return (
    <>
      <fieldset
        class="list-filter needs-script no-print"
        id={id}
        data-uses
        data-shown={JSON.stringify(formsOf(site.language, (of) => shown('{shown}', of)))}
        data-list={list}
      >
        <legend class="visually-hidden">{legend}</legend>
        {choices.map(({ name, label, all, options }) => (
          <label>
            {label}{' '}
            <select name={name}>
              <option value="">{all}</option>
              {options.map(({ value, text }) => (
                <option value={value}>{text}</option>
              ))}
            </select>
          </label>
        ))}
        {more}
        <output>{count}</output>
      </fieldset>
      <p class="no-match" data-no-match hidden>
        {none}
      </p>
    </>
  );
}
