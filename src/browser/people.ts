import { FACETS, countUnderOthers, isChosen, nothingChosen, type Facet, type FacetValues } from '#search/facets.ts';
import { PEOPLE_COLUMNS, type PeopleColumn } from '#search/people-columns.ts';
import { peopleWith } from '#search/people.ts';
import { answering, wantedWords, type Searched } from '#search/words.ts';
import type { FacetData, PeopleOrders, WordData } from '#views/people/stakeholder-data.ts';
import type { ScriptWords } from '#views/people/stakeholders.ts';
import { answered } from './answered.ts';
import { fetchPacked } from './fetch-packed.ts';
import { markFound, unmark } from './mark.ts';
import { inForm } from '#words/forms.ts';
import { pageLanguage, pageNumbers } from './page-language.ts';
import { PeopleRows } from './people-rows.ts';
import { type Direction, headButtons, headsOf, markSorted } from './sort-rows.ts';
import { showChips, showCounts, showDistribution, showFilterCount } from './people-summary.ts';

/** The filters and the search of the list of everyone. What they need is fetched when the first of them is used. */

const root = document.querySelector<HTMLElement>('[data-people]');
const form = document.querySelector<HTMLFormElement>('[data-people-form]');
if (root && form) start(root, form);

interface Question {
  query: string;
  /** "age descending"; empty for the order in which the list comes. */
  sort: string;
  chosen: Record<Facet, Set<string>>;
  asCards: boolean;
}

function start(root: HTMLElement, form: HTMLFormElement): void {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as ScriptWords;
  const path = root.dataset['path'] ?? './';
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('[data-facets] input[type=checkbox]')];
  const find = <E extends HTMLElement>(part: string) => root.querySelector<E>(`[data-${part}]`);
  let rows: PeopleRows | undefined;
  let facets: Promise<{ data: FacetData; people: FacetValues[] }> | undefined;
  let texts: Promise<Searched[]> | undefined;
  let orders: Promise<PeopleOrders> | undefined;
  let latest = 0;
  const sorts = root.querySelector<HTMLSelectElement>('[data-sort-people]');
  const table = root.querySelector<HTMLTableElement>('table[data-rows]');
  const heads = table ? headsOf(table) : [];
  // The press that fetched this script may have been meant for a heading: it counts.
  const pressed = heads.find((head) => head.matches(':hover') && document.activeElement?.contains(head));

  const fetchFacets = () =>
    (facets ??= fetchPacked(`${path}facets.bin`)
      .then((text) => JSON.parse(text) as FacetData)
      .then((data) => ({ data, people: peopleOf(data) })));
  const fetchTexts = () =>
    (texts ??= fetchPacked(`${path}words.bin`).then((text) =>
      (JSON.parse(text) as WordData).map(([names, text]) => ({ names, text })),
    ));

  const fetchOrders = () =>
    (orders ??= fetchPacked(`${path}orders.bin`).then((text) => JSON.parse(text) as PeopleOrders));

  /** Has the list sorted by a column, be it one that the choice does not offer in this direction. */
  const chooseSort = (value: string) => {
    if (!sorts) return;
    let option = [...sorts.options].find((each) => each.value === value);
    if (!option) {
      const [column = '', direction] = value.split(' ');
      const same = [...sorts.options].find((each) => each.value.startsWith(`${column} `));
      option = new Option(`${same?.text ?? ''}, ${words.turned}`, `${column} ${direction}`);
      sorts.append(option);
    }
    option.selected = true;
  };

  const viewButtons = [...root.querySelectorAll<HTMLButtonElement>('[data-view] button')];
  const showView = (view: string) => {
    for (const button of viewButtons) button.setAttribute('aria-pressed', String(button.value === view));
    find('rows')?.classList.toggle('cards', view === 'cards');
  };

  function asked(): Question {
    const view = viewButtons.find((button) => button.getAttribute('aria-pressed') === 'true')?.value;
    const question: Question = {
      query: input.value.trim(),
      sort: sorts?.value ?? '',
      chosen: nothingChosen(),
      asCards: view === 'cards',
    };
    for (const box of boxes()) if (box.checked) question.chosen[box.dataset['of'] as Facet].add(box.value);
    return question;
  }

  async function answer(question: Question): Promise<void> {
    const turn = ++latest;
    const wanted = wantedWords(question.query, pageLanguage().endings);
    const [{ data, people }, texts] = await Promise.all([fetchFacets(), wanted.length === 0 ? [] : fetchTexts()]);
    const answers = answering(wanted);
    const found =
      wanted.length === 0
        ? { people: people.map((_, at) => at), isLoose: false }
        : peopleWith(texts, answers, wanted.length);
    rows ??= new PeopleRows(find('rows') as HTMLTableElement, data.perChunk, people.length, path);
    const inOrder = question.sort === '' ? found.people : await sortedPeople(found.people, question.sort);
    const matching = inOrder.filter((at) => isChosen(people[at] as FacetValues, question.chosen));
    const asPrinted = matching.length === people.length && question.sort === '';
    await rows.fetch(matching, asPrinted);
    if (turn !== latest) return;
    rows.show(matching, asPrinted);
    const [column = '', direction] = question.sort.split(' ');
    markSorted(heads, PEOPLE_COLUMNS.indexOf(column as PeopleColumn), direction as Direction);

    unmark(root);
    if (wanted.length > 0) markFound(rows.body, answers);
    const isNarrowed = wanted.length > 0 || FACETS.some((facet) => question.chosen[facet].size > 0);
    const number = pageNumbers();
    const count = countText(words, number, matching.length, isNarrowed ? found.people.length : undefined);
    (find('count') as HTMLElement).textContent = count;
    (find('announce') as HTMLElement).textContent = count;
    setHidden(find('loose'), !(found.isLoose && matching.length > 0));
    setHidden(find('no-match'), matching.length > 0);
    setHidden(find('more'), !rows.hasMore);
    setHidden(find('pages'), !asPrinted);
    showCounts(
      root,
      data,
      countUnderOthers(
        found.people.map((at) => people[at] as FacetValues),
        question.chosen,
      ),
      question.chosen,
      words,
      number,
    );
    showDistribution(
      root,
      matching.map((at) => (people[at] as FacetValues).attitude[0] ?? 'unknown'),
      number,
    );
    showChips(find('chips') as HTMLElement, question, data, words);
    showFilterCount(find('filters') as HTMLElement, question, words);
    const plans = root.querySelector<HTMLAnchorElement>('[data-search-plans]');
    if (plans) plans.search = question.query === '' ? '' : `?q=${encodeURIComponent(question.query)}`;
  }

  /** People by a column of the list, those without a value last; equal ones as they stand in it. */
  async function sortedPeople(found: readonly number[], sort: string): Promise<number[]> {
    const [column, direction] = sort.split(' ') as [PeopleColumn, Direction];
    const places = (await fetchOrders())[column];
    const sign = direction === 'ascending' ? 1 : -1;
    return [...found].sort((a, b) => {
      const [one = null, other = null] = [places[a], places[b]];
      if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
      return sign * (one - other) || a - b;
    });
  }

  function changed(): void {
    const question = asked();
    history.replaceState(null, '', addressOf(question));
    void answer(question);
  }

  /** Takes the question from the address: values that are not among the boxes shown get a box of their own. */
  async function readAddress(): Promise<void> {
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') ?? '';
    showView(address.get('view') === 'cards' ? 'cards' : 'rows');
    const sort = address.get('sort') ?? '';
    if (sort === '' || PEOPLE_COLUMNS.some((column) => sort.startsWith(`${column} `))) chooseSort(sort);
    const wished = FACETS.flatMap((facet) => address.getAll(facet).map((value) => ({ facet, value })));
    if (wished.length > 0) {
      const { data, people } = await fetchFacets();
      const chosen = nothingChosen();
      for (const { facet, value } of wished)
        if (data.values[facet].some(([known]) => known === value)) chosen[facet].add(value);
      showCounts(root, data, countUnderOthers(people, chosen), chosen, words, pageNumbers());
      for (const box of boxes()) box.checked = chosen[box.dataset['of'] as Facet].has(box.value);
    } else {
      for (const box of boxes()) box.checked = false;
    }
    if (location.search !== '' || rows) await answer(asked());
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  // Who goes to the box is about to search: what that needs is on its way while they type.
  input.addEventListener('focus', () => void Promise.all([fetchFacets(), fetchTexts()]).catch(() => undefined), {
    once: true,
  });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(changed, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    changed();
  });
  root.addEventListener('change', changed);
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
    if (button?.dataset['remove'] !== undefined) {
      const [facet, value] = JSON.parse(button.dataset['remove']) as [Facet | 'q', string];
      if (facet === 'q') input.value = '';
      for (const box of boxes()) if (box.dataset['of'] === facet && box.value === value) box.checked = false;
      input.focus();
      changed();
    } else if (button?.dataset['clear'] !== undefined) {
      input.value = '';
      for (const box of boxes()) box.checked = false;
      input.focus();
      changed();
    } else if (button?.dataset['more'] !== undefined) {
      rows?.raise();
      void answer(asked());
    }
  });
  for (const button of viewButtons)
    button.addEventListener('click', () => {
      showView(button.value);
      history.replaceState(null, '', addressOf(asked()));
    });
  headButtons(heads, (column, direction) => {
    chooseSort(`${PEOPLE_COLUMNS[column] ?? ''} ${direction}`);
    changed();
  });
  addEventListener('popstate', () => void readAddress());
  // What was asked while this script was on its way counts when the address asks nothing.
  if (location.search === '' && isAsking(asked())) changed();
  else void readAddress().finally(answered);
  pressed?.querySelector<HTMLElement>('.sort')?.click();
}

function isAsking({ query, sort, chosen }: Question): boolean {
  return query !== '' || sort !== '' || FACETS.some((facet) => chosen[facet].size > 0);
}

function addressOf({ query, sort, chosen, asCards }: Question): string {
  const address = new URLSearchParams();
  if (query !== '') address.set('q', query);
  for (const facet of FACETS) for (const value of chosen[facet]) address.append(facet, value);
  if (sort !== '') address.set('sort', sort);
  if (asCards) address.set('view', 'cards');
  const search = address.toString();
  return search === '' ? location.pathname : `?${search}`;
}

function peopleOf(data: FacetData): FacetValues[] {
  return data.people.attitude.map(
    (_, at) =>
      Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          (data.people[facet][at] ?? []).map((place) => data.values[facet][place]?.[0] ?? ''),
        ]),
      ) as unknown as FacetValues,
  );
}

function countText(words: ScriptWords, number: Intl.NumberFormat, shown: number, of: number | undefined): string {
  const { locale } = pageLanguage();
  if (of !== undefined && of !== shown)
    return inForm(words.peopleOf, of, locale).replace('{shown}', number.format(shown));
  return inForm(words.people, shown, locale);
}

function setHidden(element: HTMLElement | null, isHidden: boolean): void {
  if (element) element.hidden = isHidden;
}
