/**
 * The markup of written text, such as Markdown becomes, so that everybody reads it: code that scrolls sideways is
 * reached by the keyboard, a corner of a table that says nothing is no heading of a column, and the other headings say
 * that they are.
 */
export function reachable(markup: string): string {
  return markup
    .replace(/<pre(?![^>]*\btabindex)([^>]*)>/g, '<pre$1 tabindex="0">')
    .replace(/<th\b(?![^>]*\bscope="?row)[^>]*>\s*<\/th>/g, '<td></td>')
    .replace(/<thead\b[\s\S]*?<\/thead>/g, (head) => head.replace(/<th\b(?![^>]*\bscope=)/g, '<th scope="col"'));
}
