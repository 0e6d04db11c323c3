import { listed } from '../problem-words.ts';

export const oneOf = (words: readonly string[]) => listed(words, 'or');
export const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Did you mean ${nearest}? `);
export const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'The indentation does not fit the lines around it.',
  TAB_AS_INDENT: 'The line is indented with a tab.',
  MISSING_CHAR: 'A closing quote, bracket, comma or colon is missing.',
  BLOCK_AS_IMPLICIT_KEY: 'A value has a colon and a space in it, or the line before is not finished.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing after the field, or a text runs on to the next line.',
  BAD_SCALAR_START: 'A text begins with a character that means something else here.',
  BAD_DQ_ESCAPE: 'There is a backslash within double quotes.',
  UNCLOSED: 'A quote or bracket opens here and is not closed.',
  CONFLICT: 'Two versions of the file meet here, and nobody has chosen between them.',
};
export const SYNTAX_CURE: Record<string, string> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent the fields of one group by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that has a colon in it in double quotes.',
  BAD_SCALAR_START: 'Put the text in double quotes.',
  UNCLOSED: 'Close it where the value ends.',
  CONFLICT: 'Keep the lines that are right, and remove the others and the lines <<<<<<<, ======= and >>>>>>>.',
  BAD_DQ_ESCAPE: 'Use single quotes instead, or write the backslash twice.',
};
