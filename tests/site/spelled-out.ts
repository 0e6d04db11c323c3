import { LEFT_OUT } from '#layouts/terse.ts';

const AFTER = new Map(Object.entries(LEFT_OUT).map(([name, after]) => [name, new Set(after.split(' '))]));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/"]+(?:=(?:"[^"]*"|[^\s>"]+))?)*)\s*(\/?)>/g;
const BARE_VALUE = /(\s[^\s="]+=)([^\s"]+)/g;

/**
 * A page of a built site with all that it was printed without, for those who read pages by their text: end tags,
 * quotation marks, and what is understood by where it stands. Whole pages come back as they are.
 */
export function spelledOut(html: string): string {
  return allSaid(withAllTags(html));
}

/** The same with every end tag and every quotation mark, and nothing that is understood. */
export function withAllTags(html: string): string {
  const open: string[] = [];
  let text = '';
  let from = 0;
  for (const { 0: tag, 1: slash = '', 2: name = '', 3: attributes = '', 4: self, index } of html.matchAll(TAG)) {
    text += html.slice(from, index);
    from = index + tag.length;
    for (let ends = endedBy(open, slash + name); ends > 0; ends--) text += `</${open.pop()}>`;
    if (slash !== '') {
      if (open.at(-1) === name) open.pop();
      text += tag;
      continue;
    }
    if (!VOID.has(name) && self === '') open.push(name);
    text += `<${name}${withQuotes(attributes)}${self}>`;
  }
  return text + html.slice(from);
}

/** How many open elements end where a tag stands: the innermost that it may end, and all within it. */
function endedBy(open: readonly string[], told: string): number {
  let ends = 0;
  for (let at = open.length - 1; at >= 0; at--) {
    const after = AFTER.get(open[at]!);
    if (`/${open[at]}` === told || !after) break;
    if (after.has(told)) ends = open.length - at;
    else if (!after.has(`/${open[at - 1]}`)) break;
  }
  return ends;
}

function withQuotes(attributes: string): string {
  return attributes
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(BARE_VALUE, '$1"$2"')))
    .join('');
}

const LABEL = /(<(?:h[234]|dt|th)\b[^>]*>)<a(?= href="[^"]*\/handbook\/)/g;
const TABLE = /<table\b[\s\S]*?<\/table>/g;
const NAMED = /^(<table\b[^>]*?) aria-labelledby="([^"]*)"([^>]*>)(?!<caption)/;

/** Labels that lead to the method, names of tables that are those of their headings, and what heads of tables head. */
export function allSaid(html: string, label = 'H'): string {
  const wordsOf = (id: string) =>
    new RegExp(`<h[2-4] id="${id}"[^>]*>(?:<a [^>]*>)?([^<]+)`).exec(html)?.[1] ?? `(nothing called ${id})`;
  return html
    .replace(TABLE, (table) => {
      if (table.lastIndexOf('<table') > 0) return table;
      const named = table.replace(
        NAMED,
        (_, before: string, id: string, after: string) =>
          `${before}${after}<caption class="${label === 'H' ? 'v' : 'visually-hidden'}">${wordsOf(id)}</caption>`,
      );
      const [head = '', ...body] = named.split(/(?=<\/thead>)/);
      if (body.length === 0) return named;
      const said = head.replace(/<tr\b[^>]*>(?:(?!<td\b)[\s\S])*?<\/tr>/g, (row) =>
        row.replace(/<th\b(?![^>]* scope=)/g, '<th scope="col"'),
      );
      return said + body.join('').replace(/(<tr\b[^>]*><th)\b(?![^>]* scope=)/g, '$1 scope="row"');
    })
    .replace(LABEL, `$1<a class="${label}"`);
}
