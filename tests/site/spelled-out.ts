import { LEFT_OUT } from '#layouts/terse.ts';

const AFTER = new Map(Object.entries(LEFT_OUT).map(([name, after]) => [name, new Set(after.split(' '))]));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/"]+(?:=(?:"[^"]*"|[^\s>"]+))?)*)\s*(\/?)>/g;
const BARE_VALUE = /(\s[^\s="]+=)([^\s"]+)/g;

/**
 * A page of a built site with every end tag and every quotation mark that it was printed without, for those who read
 * pages by their text. Whole pages come back as they are.
 */
export function spelledOut(html: string): string {
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
