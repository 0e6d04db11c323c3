import { peopleRow } from '#components/people/people-row.tsx';
import { dataFile, dataFiles, tableCalled } from '#data/data-files.ts';
import { dictionaryFile } from '#data/dictionary.ts';
import { marked } from '#layouts/marked.ts';
import { quarterAsCsv } from '#data/quarter-csv.ts';
import { rollUpWorkbook, WORKBOOK } from '#data/workbook.ts';
import { begunFile } from '#drafts/begun-file.ts';
import type { EditedFile } from '#editing/ground.ts';
import { together } from '#editing/together.ts';
import { groundsIn } from '#views/editing/beginnings.ts';
import {
  EDITOR_WORDS,
  FIELD_HINTS,
  HAND_IN_WORDS,
  SHOWN_WORDS,
  SITE_GROUND,
  siteGround,
} from '#views/editing/ground.ts';
import { editorTextsOf, handInTextsOf, hintsOf, shownTextsOf } from '#words/editor-words.ts';
import { textsOf } from '#words/messages.ts';
import { quarterPath } from '#views/frame/frame.ts';
import { SEARCH_WORDS, searchWords } from '#views/frame/search-words.ts';
import { facetData, peopleOrders, wordData } from '#views/people/stakeholder-data.ts';
import { rowChunks } from '#views/people/stakeholders.ts';
import { bookletOf, bookletStyles, mayHaveBooklet } from '#views/quarters/booklet.ts';
import { companyQuarters } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { calendarFile, calendarPath } from '#views/rhythm/calendar.ts';
import type { Places } from '#components/frame/page.ts';
import type { Site } from '#views/site.ts';
import { kindOf, namesAtTop, type Kind, type Output } from './output.ts';
import { packed } from '#writing/packed.ts';

/** What a file holds: text, or bytes, which a library may take its time for. */
export type FileContent = string | Uint8Array | Promise<Uint8Array>;

/** Files that stand once for all languages: they hold names, ids and plain figures. */
const OF_THE_SITE: readonly Kind<FileContent>[] = [
  // The day that a site speaks of stands in it, so no build leaves it out.
  filesOf({ path: '/data/dictionary.json', make: dictionaryFile }),
  // What the forms on the pages are made with, fetched when one is opened: of a file its own, of those that are not
  // there yet what they begin with, of the others figures alone.
  filesOf({
    keys: groundsIn,
    folder: 'edit',
    path: ({ path }) => path,
    make: (site, { files, beginnings }) => {
      const edited = files.flatMap((file) => (site.editing?.fileAt(file) as EditedFile | undefined) ?? []);
      const begun = beginnings.map((beginning) => begunFile(site, beginning));
      return packed(JSON.stringify(together(edited, begun)));
    },
  }),
  // A server on the reader's own machine says otherwise: that it saves.
  filesOf({
    keys: (site) => (site.editing ? ['all'] : []),
    path: () => '/edit/here.json',
    make: () => JSON.stringify({ saves: false }),
  }),
  filesOf({
    keys: (site) => (site.editing ? ['all'] : []),
    path: () => SITE_GROUND,
    make: (site) => packed(JSON.stringify(siteGround(site))),
  }),
  filesOf({
    part: 'data',
    keys: dataFiles,
    path: ({ name, format }) => `/data/${name}.${format}`,
    make: (site, { name, format }) => dataFile(tableCalled(name, format), format, site),
  }),
  filesOf({
    part: ['quarters', 'data'],
    keys: companyQuarters,
    path: (quarter) => `/data${quarterPath(quarter).slice(0, -1)}.csv`,
    make: (site, quarter) => quarterAsCsv(quarterView(site, quarter)),
  }),
];

/** Files that stand in each language. */
const OF_A_LANGUAGE: readonly Kind<FileContent>[] = [
  filesOf({ part: 'data', path: WORKBOOK, make: (site) => rollUpWorkbook(site) }),
  // What the search says in a browser, fetched when it is first used.
  filesOf({ path: SEARCH_WORDS, make: (site) => packed(JSON.stringify(searchWords(site))) }),
  filesOf({
    keys: (site) => (site.editing ? ['all'] : []),
    path: () => EDITOR_WORDS,
    make: (site) => packed(JSON.stringify(editorTextsOf(textsOf(site.language)))),
  }),
  filesOf({
    // Which fields they have is not asked before one is made: whoever makes none reads no schema.
    keys: (site) => site.editing?.folders ?? [],
    path: (folder) => `${FIELD_HINTS}${folder}.bin`,
    make: (site, folder) =>
      packed(JSON.stringify(hintsOf(textsOf(site.language), site.editing?.fieldsIn(folder) ?? []))),
  }),
  filesOf({
    keys: (site) => (site.editing ? ['all'] : []),
    path: () => HAND_IN_WORDS,
    make: (site) => packed(JSON.stringify(handInTextsOf(textsOf(site.language)))),
  }),
  filesOf({
    keys: (site) => (site.editing ? ['all'] : []),
    path: () => SHOWN_WORDS,
    make: (site) => packed(JSON.stringify(shownTextsOf(textsOf(site.language)))),
  }),
  filesOf({ part: 'overviews', path: calendarPath(), make: (site) => calendarFile(site) }),
  filesOf({
    part: 'people',
    keys: ({ portfolio }) => [...portfolio.members.values()],
    path: calendarPath,
    make: calendarFile,
  }),
  // What the filters and the search of the list of everyone ask for when they are first used.
  filesOf({
    part: 'people',
    path: '/stakeholders/facets.bin',
    make: (site) => packed(JSON.stringify(facetData(site))),
  }),
  filesOf({ part: 'people', path: '/stakeholders/words.bin', make: (site) => packed(JSON.stringify(wordData(site))) }),
  filesOf({
    part: 'people',
    path: '/stakeholders/orders.bin',
    make: (site) => packed(JSON.stringify(peopleOrders(site))),
  }),
  // The rows of a long list of everyone, a few at a time, for those that a search finds on other pages.
  filesOf({
    part: 'people',
    keys: rowChunks,
    path: ({ number }) => `/stakeholders/rows/${number}.bin`,
    make: (site, { rows }) => packed(marked(site, rows.map((row) => String(peopleRow(site, row))).join('\n'))),
  }),
  filesOf({
    part: 'quarters',
    keys: (site) =>
      companyQuarters(site)
        .filter((quarter) => mayHaveBooklet(site, quarter))
        .map((quarter) => ({ quarter, parts: bookletOf(quarterView(site, quarter)) }))
        .filter(({ parts }) => parts.length > 0),
    path: ({ quarter }) => `${quarterPath(quarter)}booklet.css`,
    make: (_, { parts }) => bookletStyles(parts),
  }),
];

/** What stands at the top of a site because of them: `data`, `calendar.ics`. */
export const FILES_AT_TOP: readonly string[] = namesAtTop([...OF_THE_SITE, ...OF_A_LANGUAGE]);

/** Every file of a language that is no page. */
export function filesIn(site: Site): Output<FileContent>[] {
  return OF_A_LANGUAGE.flatMap((kind) => kind.outputsIn(site));
}

/** Every file that stands once, whichever language `site` speaks. */
export function filesOfAll(site: Site): Output<FileContent>[] {
  return OF_THE_SITE.flatMap((kind) => kind.outputsIn(site));
}

function filesOf<K = undefined>({
  make,
  ...places
}: Places<K> & { make: (site: Site, key: K) => FileContent }): Kind<FileContent> {
  return kindOf(places, make);
}
