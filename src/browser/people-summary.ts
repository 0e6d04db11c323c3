import { ATTITUDES, type Attitude } from '#domain/plan/vocabulary.ts';
import { barParts } from '#search/distribution.ts';
import { FACETS, type Chosen, type Facet, type FacetCounts } from '#search/facets.ts';
import type { FacetData } from '#views/people/stakeholder-data.ts';
import type { ScriptWords } from '#views/people/stakeholders.ts';
import { inForm } from '#words/forms.ts';
import { pageLanguage } from './page-language.ts';

/** What stands around the rows: counts beside the filters, chips of what is chosen, the bar of attitudes. */

const VALUES_SHOWN = 12;
const OF_NAMES: readonly Facet[] = ['account', 'segment', 'counterpart'];

/**
 * Writes the count of each value under the other filters, and lists names anew: those with most people, and all chosen.
 */
export function showCounts(
  root: HTMLElement,
  data: FacetData,
  counts: FacetCounts,
  chosen: Chosen,
  words: ScriptWords,
  number: Intl.NumberFormat,
): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-facet]')) {
    const facet = list.dataset['facet'] as Facet;
    if (OF_NAMES.includes(facet)) listNames(list, data, facet, counts, chosen, words);
    for (const label of list.querySelectorAll<HTMLElement>('.facet-value')) {
      const count = counts[facet].get(label.querySelector('input')?.value ?? '') ?? 0;
      label.classList.toggle('none', count === 0);
      (label.querySelector('.count') as HTMLElement).textContent = number.format(count);
    }
  }
}

function listNames(
  list: HTMLElement,
  data: FacetData,
  facet: Facet,
  counts: FacetCounts,
  chosen: Chosen,
  words: ScriptWords,
): void {
  const labels = new Map(
    [...list.querySelectorAll<HTMLElement>('.facet-value')].map((label) => [
      label.querySelector('input')?.value ?? '',
      label,
    ]),
  );
  if (data.values[facet].length <= VALUES_SHOWN && labels.size === data.values[facet].length) return;
  const model = labels.values().next().value;
  const left = list.querySelector<HTMLElement>('[data-left]');
  if (!model || !left) return;
  const focused = document.activeElement;
  const present = data.values[facet]
    .filter(([value]) => chosen[facet].has(value) || (counts[facet].get(value) ?? 0) > 0)
    .sort(
      ([a], [b]) =>
        Number(chosen[facet].has(b)) - Number(chosen[facet].has(a)) ||
        (counts[facet].get(b) ?? 0) - (counts[facet].get(a) ?? 0),
    );
  const shown = present
    .slice(0, Math.max(VALUES_SHOWN, chosen[facet].size))
    .map(([value, name]) => labels.get(value) ?? newLabel(model, value, name));
  for (const label of labels.values()) label.remove();
  left.before(...shown);
  left.hidden = present.length <= shown.length;
  left.textContent = inForm(words.more, present.length - shown.length, pageLanguage().locale);
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
}

function newLabel(model: HTMLElement, value: string, name: string): HTMLElement {
  const label = model.cloneNode(true) as HTMLElement;
  const box = label.querySelector('input') as HTMLInputElement;
  box.value = value;
  box.checked = false;
  (label.querySelector('.name') as HTMLElement).textContent = name;
  return label;
}

/** One button for each thing that narrows the list; it takes that thing away. */
export function showChips(
  place: HTMLElement,
  { query, chosen }: { query: string; chosen: Chosen },
  data: FacetData,
  words: ScriptWords,
): void {
  const [opening, closing] = pageLanguage().quotes;
  const chips = query === '' ? [] : [chip(opening + query + closing, ['q', query], words)];
  for (const facet of FACETS) {
    for (const value of chosen[facet]) {
      const name = data.values[facet].find(([known]) => known === value)?.[1] ?? value;
      chips.push(chip(`${words.facets[facet]}: ${name}`, [facet, value], words));
    }
  }
  place.hidden = chips.length === 0;
  place.replaceChildren(...chips);
  if (chips.length > 0) {
    const clear = button('link-button', words.clear);
    clear.dataset['clear'] = '';
    place.append(clear);
  }
}

function chip(text: string, what: [string, string], words: ScriptWords): HTMLButtonElement {
  const made = button('chip', text);
  made.dataset['remove'] = JSON.stringify(what);
  made.setAttribute('aria-label', `${words.remove}: ${text}`);
  const cross = document.createElement('span');
  cross.className = 'cross';
  cross.setAttribute('aria-hidden', 'true');
  made.append(cross);
  return made;
}

function button(className: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}

export function showFilterCount(place: HTMLElement, { chosen }: { chosen: Chosen }, words: ScriptWords): void {
  const count = FACETS.reduce((sum, facet) => sum + chosen[facet].size, 0);
  place.textContent = count === 0 ? words.filters : `${words.filters} (${count})`;
}

export function showDistribution(root: HTMLElement, attitudes: readonly string[], number: Intl.NumberFormat): void {
  const place = root.querySelector('[data-distribution]');
  if (!place) return;
  const counts = ATTITUDES.map((attitude) => ({ attitude, count: attitudes.filter((one) => one === attitude).length }));
  for (const { attitude, x, width } of barParts(counts)) {
    const part = place.querySelector(`rect[data-attitude="${attitude}"]`);
    part?.setAttribute('x', String(x));
    part?.setAttribute('width', String(width));
    place.querySelector(`li[data-attitude="${attitude}"]`)?.setAttribute('data-share', String(width));
  }
  for (const { attitude, count } of counts) showPart(place, attitude, number.format(count), count === 0);
}

function showPart(place: Element, attitude: Attitude, count: string, isEmpty: boolean): void {
  const item = place.querySelector<HTMLElement>(`li[data-attitude="${attitude}"]`);
  if (!item) return;
  item.hidden = isEmpty;
  (item.querySelector('b') as HTMLElement).textContent = count;
}
