/** Short enough that no such body has more parts than a page may have. */
const LONGEST = 8000;
/** Signs of emphasis in a paragraph; each pair of them may stand within another. */
const MOST_SIGNS = 40;

/**
 * What prose does without: tags and expressions, code, escapes and entities, pictures, quotations, addresses other than
 * a plain web address behind the words of a link, and a link without words.
 */
const UNUSUAL = /[<>{}&\\@`~]|!\[|\[\s*\]\(|www\.|\](?!\(https?:\/\/[\w.-]+(?:\/[\w./-]*)?\))|(?<!\]\(https?):\/\//i;
/** Lists within lists within lists. */
const NESTED = /^(?: {9}| *\t| *(?:[-*+]|\d{1,9}[.)]) +(?:[-*+]|\d{1,9}[.)])(?: |$))/m;

/**
 * Whether a body that the guard let pass is prose so plain that its parser would find no problem and no component in
 * it: headings, paragraphs, lists, tables, emphasis, links to web addresses. Nearly all plans are written so. A
 * property test holds it to what the parser says.
 */
export function isPlainBody(text: string): boolean {
  return (
    text.length <= LONGEST &&
    !UNUSUAL.test(text) &&
    !NESTED.test(text) &&
    signsInParagraph(text) <= MOST_SIGNS &&
    !(text.includes('|') && hasWideRows(text)) &&
    !text.split('\n').some(isWithoutWords)
  );
}

/** Whether a line may be a heading, an item, a row or a paragraph without words: it has only signs that begin one. */
function isWithoutWords(line: string): boolean {
  if (/^[ \t\r]*$/.test(line) || /^[ \t|:-]*---[ \t|:-]*\r?$/.test(line)) return false;
  return /^[\s#*+\-\d.)|]*$/.test(line);
}

/** Whether a line has more cells than the line between the heading of a table and its rows. */
function hasWideRows(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.includes('|') || line.includes('-'));
  const between = lines.filter((line) => /^[\s|:>-]+$/.test(line) && line.includes('-'));
  const narrowest = Math.min(...between.map(cellsIn));
  return lines.some((line) => cellsIn(line) > narrowest);
}

function cellsIn(line: string): number {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}

/** The most signs of emphasis that a paragraph of a text has. */
function signsInParagraph(text: string): number {
  let most = 0;
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2a || code === 0x5f) most = Math.max(most, ++signs);
    else if (code === 0x0a && text.charCodeAt(at + 1) === 0x0a) signs = 0;
  }
  return most;
}
