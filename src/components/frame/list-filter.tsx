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
  /** A field for a part of a name. */
  name?: { label: string; hint: string };
  /** What rows can be put under, which their table has heads for. */
  groups?: {
    label: string;
    options: readonly Option[];
    /** Under what the rows come: under nothing when left out. */
    come?: string;
  };
  /** What a phone, which has no heads of columns, can sort by: the place of a column and the direction. */
  sorts?: { label: string; options: readonly Option[] };
  /** Further fields. */
  more?: Printable;
  count: string;
  /** So many rows there are in all, where not all of them stand on this page. */
  all?: number;
  /** What a phone says in the place of all but the name and the order, until it is pressed. */
  closed?: string;
  /** What is said where nothing is left. */
  none: string;
}

interface Choice {
  /** What of a row it asks for: `owner`, which rows have as `data-owner`. */
  name: string;
  label: string;
  all: string;
  options: readonly Option[];
}

interface Option {
  value: string;
  text: string;
}

/** What a list can be narrowed down by, where a script runs; without one the whole list stands. */
export function listFilter(site: Site, of: ListFilter) {
  const { id, list, legend, shown, choices, name: byName, groups, sorts, more, count, all, none, closed } = of;
  const rest = (
    <>
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
      {groups && (
        <fieldset class="strip">
          <legend>{groups.label}</legend>
          {groups.options.map(({ value, text }) => (
            <label>
              <input type="radio" name="group" value={value} checked={value === (groups.come ?? '')} />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      {more}
    </>
  );
  return (
    <>
      <fieldset
        class="list-filter needs-script no-print"
        id={id}
        data-uses
        data-shown={JSON.stringify(formsOf(site.language, (of) => shown('{shown}', of)))}
        data-list={list}
        data-all={all}
      >
        <legend class="visually-hidden">{legend}</legend>
        {byName && (
          <label>
            {byName.label} <input type="search" name="name" placeholder={byName.hint} autocomplete="off" />
          </label>
        )}
        {sorts && (
          <label class="phone-sort">
            {sorts.label}{' '}
            <select data-sorts={list}>
              {sorts.options.map(({ value, text }) => (
                <option value={value}>{text}</option>
              ))}
            </select>
          </label>
        )}
        {closed === undefined ? (
          rest
        ) : (
          <details class="more-filters">
            <summary class="button">{closed}</summary>
            {rest}
          </details>
        )}
        <output>{count}</output>
      </fieldset>
      <p class="no-match" data-no-match hidden>
        {none}
      </p>
    </>
  );
}
