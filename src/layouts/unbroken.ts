/** What has a hyphen and is one word all the same: a quarter, a day, a month; in the name of a file it is a part. */
const HYPHENATED = /(?<![\w/-])\d{4}-(?:Q[1-4]|\d\d(?:-\d\d)?)(?![\w/-]|\.\w)/g;
/** Elements that have text and nothing else, and those of a drawing. */
const PLAIN = /^<\/?(?:title|option|textarea|script|style|text|tspan|desc)\b/;
/**
 * Where it has room, or a style says it: the tape of quarters, which is on every page, and links laid out in a row, the
 * menu’s and those that lead to the editor, where a word that is an element of its own would lose the space before it.
 */
const IN_A_ROW = /<span><b>$|<li><a [^>]*>[^<]*$|<a class="edit-link[^>]*>[^<]+$/;
/** A head of a row that ends with it, as each seal’s among what is held about a person: a line ends before it. */
const ENDS_A_HEAD = /<th\b[^>]*>[^<]+ $/;
/** So near the beginning of a line that none ends there, on a phone either; cells of tables may be narrower. */
const BEGINS_A_LINE = /<(?:h[2-6]|p|li|dd)\b[^>]*>(?:<(?:a|b|span)\b[^>]*>)?[^<]{0,20}$/;
/** So far back may begin what is looked at before it. */
const LONGEST = 300;

/**
 * The same document, with quarters and days in an element that no line breaks within. HTML lets a line end behind a
 * hyphen; a hyphen that does not would be another letter, which search, sorting and whoever copies it would miss. Takes
 * a document, or a piece of one that begins with a tag.
 */
export function unbroken(markup: string): string {
  return markup.replace(HYPHENATED, (whole, at: number) => {
    const tag = markup.lastIndexOf('<', at);
    if (markup.lastIndexOf('>', at) < tag || PLAIN.test(markup.slice(tag, tag + '</textarea>'.length))) return whole;
    const before = markup.slice(Math.max(0, at - LONGEST), at);
    const endsHead = markup[at + whole.length] === '<' && ENDS_A_HEAD.test(before);
    const hasRoom = endsHead || IN_A_ROW.test(before) || BEGINS_A_LINE.test(before);
    return hasRoom ? whole : `<bdi>${whole}</bdi>`;
  });
}
