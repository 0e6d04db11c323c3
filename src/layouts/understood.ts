/** Labels whose words lead to the method are known by where they stand; nothing else that does so has no class. */
const EXPLAINED = /<a class="explained"(?<=<(?:h[234]|dt|th)\b[^>]*><a class="explained")(?= href="[^"]*\/handbook\/)/g;

const TABLE = /<table\b[\s\S]*?<\/table>/g;
const ROW_OF_HEADS = /<tr\b[^>]*>(?:<th scope="col"[^>]*>(?:[^<]|<(?!\/?t[hdr]\b))*<\/th>)+<\/tr>/g;
/** A row that begins with no head, and a cell that reaches into other rows, or from them. */
const NO_HEAD = /<tr\b[^>]*>(?!<th\b)|rowspan=/;
const NAME_OF_ROW =
  /(<tr\b[^>]*><th) scope="row"(?=(?![^>]*span=)[^>]*>(?:[^<]|<(?!\/?t[hdr]\b))*<\/th><td\b[^>]*>(?!<\/td>))/g;

/** A heading of words alone, and a table whose name is only heard. */
const HEADING = /<h[2-4] id="([^"]+)"[^>]*>(?:<a [^>]*>)?([^<]+)(?:<\/a>)?<\/h[2-4]>/g;
const HEARD_NAME = /(<table\b(?![^>]* aria-label)[^>]*)><caption class="visually-hidden">([^<]+)<\/caption>/g;

/**
 * A page without what everybody understands by where it stands: the name of a table that is that of its heading, the
 * class of a label that leads to the method, and of heads of a table whether they are of their column or their row.
 * HTML takes a head for one of its column where its row holds heads alone, and else for one of its row where its column
 * does; browsers, where another head, or a cell that is not empty, follows. It is left out where all of them agree.
 */
export function understood(markup: string): string {
  const headings = new Map([...markup.matchAll(HEADING)].map(([, id, words]) => [words, id] as const));
  return markup
    .replace(HEARD_NAME, (whole, table: string, words: string) => {
      const id = headings.get(words);
      return id === undefined ? whole : `${table} aria-labelledby="${id}">`;
    })
    .replace(EXPLAINED, '<a')
    .replace(TABLE, withoutScopes);
}

function withoutScopes(table: string): string {
  const end = table.indexOf('</thead>');
  // A table within another one is left as it is, and what it stands in as well.
  if (end < 0 || table.lastIndexOf('<table') > 0) return table;
  const head = table.slice(0, end);
  if (head.includes('rowspan=')) return table;
  const body = table.slice(end);
  const short = head.replace(ROW_OF_HEADS, (row) => row.replaceAll('<th scope="col"', '<th'));
  const isOneRow = short !== head && head.indexOf('<tr') === head.lastIndexOf('<tr');
  return short + (isOneRow && !NO_HEAD.test(body) ? body.replace(NAME_OF_ROW, '$1') : body);
}

/** What sheets ask for in vain where it is understood, and what they find it by then; both weigh the same. */
const ASKED: readonly [asked: RegExp, also: string][] = [
  [
    /\.explained(?![\w-])/g,
    ":is(.explained,:where(h2,h3,h4,dt,th)>a:where(:first-child:not([class])[href*='/handbook/']))",
  ],
  [/\[scope='?row'?\]/g, ":is([scope='row'],:first-child:where(:is(tbody,tfoot)>tr>:not([scope])))"],
  [/\[scope='?col'?\]/g, ":is([scope='col'],:nth-child(n):where(thead>tr>:not([scope])))"],
];

/** A style sheet that finds what is understood, and what is said. */
export function answersToUnderstood(sheet: string): string {
  return ASKED.reduce((text, [asked, also]) => text.replace(asked, also), sheet);
}
