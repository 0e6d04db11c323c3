import { ATTITUDES, CONFIDENCES } from '#domain/plan/vocabulary.ts';
import { oncePer } from '#domain/once-per.ts';
import type { Html, Printable } from '#jsx/html.ts';
import { termId } from '#views/handbook/glossary.ts';
import type { TermKey } from '#views/handbook/terms.ts';
import type { Site } from '#views/site.ts';
import { Drawing } from './drawing.tsx';
import { influenceBars } from './influence-bars.tsx';
import { attitudeMark, confidenceMark, flag } from './marks.tsx';
import { seriesMark } from './series-mark.tsx';

/**
 * A sign or a kind of figure: how a page is known to have it, how it is shown in the key, and its place in the method.
 */
interface Entry {
  seen: RegExp;
  shown: Printable;
  page: string;
}

const MEASURES = ['target', 'budget', 'forecast', 'actual', 'gap'] as const;
/** Where a page has figures of money: in cells, in the sentence that opens it, or drawn. */
const FIGURES = /class="[^"]*\b(?:num|series|gap-bar|miss-bar|pace|spark)\b|<p class="lede/;
/** A figure by quarter, whose rows lead to the measures themselves. */
const LEADS_ITSELF = /class="quarters\b/;

/** What entries are known by: classes, and whether a paragraph begins with its own. */
const CLASSES = /(?:<p )?class="[^"]*"/g;

/**
 * The key at the foot of a page: each drawn sign and each kind of figure that the page has, once, as a link to its
 * place in the method. A sign that stands in a hundred rows is explained by one link; on paper there is none. Nothing
 * on a page without signs, and where a build has no handbook.
 */
export function signKey(site: Site, main: string): Html | undefined {
  if (site.leftOut.has('handbook')) return undefined;
  // A page has a few hundred different classes in a hundred thousand signs: each entry looks at those alone.
  const worn = [...new Set(main.match(CLASSES))].join(' ');
  const leadsItself = LEADS_ITSELF.test(worn);
  const entries = entriesOf(site).filter(({ seen }) => seen.test(worn) && !(leadsItself && seen === FIGURES));
  return entries.length === 0 ? undefined : (
    <nav class="sign-key" aria-labelledby="sign-key">
      <p id="sign-key">{site.t.site.signs}</p>
      <ul>
        {entries.map(({ shown, page }) => (
          <li>
            <a href={site.url(`/handbook/${page}`)}>{shown}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Where the method explains a measure; nothing on a page within another and where a build has no handbook. The rows of
 * a figure by quarter lead there themselves.
 */
export function measurePlace(site: Site, measure: (typeof MEASURES)[number]): string | undefined {
  return site.inside !== undefined || site.leftOut.has('handbook')
    ? undefined
    : site.url(`/handbook/glossary/#${termId(measure)}`);
}

const entriesOf = oncePer((site: Site): Entry[] => {
  const { vocabulary, miss, account, accounts } = site.t;
  const term = (key: TermKey, seen: RegExp, sign?: Html): Entry => {
    const word = capital(site.t.glossary[key].term);
    return { seen, shown: sign === undefined ? word : signed(sign, word), page: `glossary/#${termId(key)}` };
  };
  return [
    ...MEASURES.map((measure) => ({ ...term(measure, FIGURES), shown: seriesMark(site, measure) })),
    term('miss', /class="(?:miss-bar|pace|bridge)\b/),
    { seen: /class="pace"/, shown: miss.pace, page: 'reading-the-budget-page/' },
    { seen: /class="spark"/, shown: accounts.quarters, page: 'reading-the-budget-page/' },
    ...CONFIDENCES.map((confidence) => ({
      seen: new RegExp(`confidence ${confidence}"`),
      shown: confidenceMark(site, confidence),
      page: `glossary/#${termId('confidence')}`,
    })),
    ...ATTITUDES.map((attitude) => ({
      seen: /class="(?:mark attitude|mark strip|mark person-sign|holder attitude)"/,
      shown: attitudeMark(site, attitude),
      page: `attitudes/#${headingId(vocabulary.attitude[attitude])}`,
    })),
    term('influence', /class="(?:mark one-line influence|bars)"/, bars()),
    term('shelfLife', /class="mark age /, ring()),
    term('redFlag', /class="(?:mark one-line flag \w+|flag-count)"/, flag('medium')),
    { seen: /mark stage \w+"/, shown: site.t.actions.stage, page: 'feedback-and-testing/' },
    term('capacity', /class="load-bar"/),
    { seen: /class="shared-mark"/, shown: account.sharedMark, page: 'joint-plan/' },
    term('seal', /class="lock"/),
  ];
});

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The anchor of a heading that consists of these words, as Markdown makes it. */
function headingId(words: string): string {
  return words.toLowerCase().replace(/ /g, '-');
}

function signed(sign: Html, word: string): Html {
  return (
    <span class="mark one-line">
      {sign}
      {word}
    </span>
  );
}

function bars(): Html {
  return (
    <svg aria-hidden="true" width="14" height="12" viewBox="0 0 14 12">
      {influenceBars('medium')}
    </svg>
  );
}

/** The ring of a fact that has lived half of its days. */
function ring(): Html {
  return (
    <Drawing width={12} lines={0}>
      <circle cx="6" cy="6" r="5.2" stroke-width="1.3" />
      <path d="M6 6V.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" stroke="none" />
    </Drawing>
  );
}
