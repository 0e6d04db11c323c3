/** A slip in how lines stand: where its line begins in the text, and of what kind it is. */
export interface LineSlip {
  offset: number;
  code: 'BAD_INDENT' | 'ITEM_INDENT' | 'TAB_AS_INDENT' | 'DASH_SPACE' | 'conflict';
}

/** The group or list that a line stands in, and where its fields or dashes begin. */
interface Level {
  column: number;
  isList: boolean;
}

/** So much of a line is looked at: what is longer is words. */
const MOST = 400;
const CONFLICT = /^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/;
const FIELD = /^(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},&*!|>%@`][^#]*?):(?=\s|$)/;

/**
 * What a person sees who looks down the left edge of faulty fields: a tab, a merge left half done, an item or a field
 * that stands in no column of those around it, a dash without its space. The library names the place where it gave up,
 * which is often the line before. For a text that has an error; a sound one may hold what looks like a slip.
 */
export function lineSlips(text: string): LineSlip[] {
  const lines = text.split('\n');
  const slips: LineSlip[] = [];
  const levels: Level[] = [];
  /** Whether what stands below the last line may stand deeper: its field or dash has nothing behind it. */
  let isOpen = true;
  /** The column that a text over lines must stay right of; its lines are words. */
  let words: number | undefined;
  /** What closes a quote or bracket that runs over lines. */
  let closing: RegExp | undefined;
  /** Whether a slip was told since the last field of the top: what follows within it would be its echo. */
  let isTold = false;
  let offset = 0;
  for (const line of lines) {
    const start = offset;
    offset += line.length + 1;
    const found = (code: LineSlip['code']) => {
      if (code === 'conflict' || !isTold) slips.push({ offset: start, code });
      isTold ||= code !== 'conflict';
    };
    const indent = line.length - line.trimStart().length;
    const rest = line.slice(indent, indent + MOST);
    if (CONFLICT.test(line.slice(0, MOST))) {
      // One conflict is one slip, at the first of its lines.
      if (line.startsWith('<') || !slips.some(({ code }) => code === 'conflict')) found('conflict');
      continue;
    }
    if (rest === '') continue;
    if (words !== undefined && indent > words) continue;
    words = undefined;
    if (closing) {
      if (closing.test(rest)) closing = undefined;
      // One that is never closed would take all lines below with it: a field ends it.
      else if (!FIELD.test(rest)) continue;
      else closing = undefined;
    }
    if (rest.startsWith('#')) continue;
    if (line.slice(0, indent).includes('\t')) {
      found('TAB_AS_INDENT');
      continue;
    }
    const isDash = /^-(?:\s|$)/.test(rest);
    const isField = FIELD.test(rest);
    if (!isDash && !isField) {
      // A text that goes on; or what the library knows a better word for.
      isOpen = false;
      continue;
    }
    const above = levels.findLastIndex(({ column }) => column <= indent);
    const top = levels[above];
    const inList = top?.isList === true && top.column === indent;
    if (top?.column === indent && !inList && isDash && isOpen) {
      // A list may stand in the column of its own name.
      levels.splice(above + 1, Infinity, { column: indent, isList: true });
    } else if (top?.column === indent) {
      const own = inList && !isDash ? above - 1 : above;
      if (inList && !isDash && levels[own]?.column !== indent) {
        found(/^-\S/.test(rest) ? 'DASH_SPACE' : 'BAD_INDENT');
        continue;
      }
      if (!inList && isDash) {
        found('ITEM_INDENT');
        levels.length = above + 1;
        isOpen = false;
        continue;
      }
      levels.length = own + 1;
    } else if (isOpen && above === levels.length - 1) levels.push({ column: indent, isList: isDash });
    else {
      found(isDash ? 'ITEM_INDENT' : 'BAD_INDENT');
      isOpen = false;
      continue;
    }
    if (indent === 0 && isField) isTold = false;
    // An item's own fields stand behind its dash; each dash before them is a list of its own.
    let column = indent;
    let inner = rest;
    while (/^-\s/.test(inner)) {
      const skip = inner.length - inner.slice(1).trimStart().length;
      column += skip;
      inner = inner.slice(skip);
      if (FIELD.test(inner) || /^-\s/.test(inner)) levels.push({ column, isList: /^-\s/.test(inner) });
    }
    const value = inner.replace(FIELD, '').trim();
    isOpen = inner === '-' || (FIELD.test(inner) && (value === '' || value.startsWith('#')));
    if (/^[|>][-+\d]*(?:\s+#.*)?$/.test(value)) words = FIELD.test(inner) ? column : indent;
    closing = openedBy(FIELD.test(inner) ? value : inner);
  }
  return slips;
}

/** What closes the quote or bracket that a value opens and leaves open at its line's end. */
function openedBy(value: string): RegExp | undefined {
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"/.test(value) ? undefined : /"\s*(?:#.*)?$/;
  if (value.startsWith("'")) return /^'(?:[^']|'')*'/.test(value) ? undefined : /'\s*(?:#.*)?$/;
  const plain = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  if (/^[[{]/.test(plain))
    return (plain.match(/[[{]/g)?.length ?? 0) > (plain.match(/[\]}]/g)?.length ?? 0) ? /[\]}]\s*(?:#.*)?$/ : undefined;
  return undefined;
}
