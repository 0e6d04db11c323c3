import { BEGINS } from '#views/editing/begun-names.ts';
import {
  EDITOR_WORDS,
  FIELD_HINTS,
  HAND_IN_WORDS,
  MY_EDITS,
  SHOWN_WORDS,
  type EditorPlaces,
} from '#views/editing/ground.ts';

/** Where this page says that words, ground and sheet are found. */
export function editorPlaces(): EditorPlaces {
  const { base = '/', root = base, sheet = '', opening = '' } = document.documentElement.dataset;
  const at = (path: string) => root + path.slice(1);
  return {
    words: at(EDITOR_WORDS),
    hints: at(FIELD_HINTS),
    handIn: at(HAND_IN_WORDS),
    shown: at(SHOWN_WORDS),
    root,
    mine: at(MY_EDITS),
    base,
    sheet,
    opening,
  };
}

/** How links to the code host's editor begin. */
function editsBegin(): string {
  return document.documentElement.dataset['edits'] ?? '';
}

/** What the edits, the token and what was saved of this site are kept under in a browser. */
export function keptUnder(): string {
  return document.documentElement.dataset['kept'] ?? '';
}

/** The file and line that a link to the code host's editor leads to. */
export function fileOfLink(link: HTMLAnchorElement): { file: string; line: number } {
  if (link.hash.startsWith(BEGINS)) return { file: decodeURIComponent(link.hash.slice(BEGINS.length)), line: 1 };
  const rest = (link.getAttribute('href') ?? '').slice(editsBegin().length);
  const file = decodeURIComponent(/^[^?#&]*/.exec(rest)?.[0] ?? '');
  return { file, line: Number(/(?:#L|&line=)(\d+)/.exec(rest)?.[1] ?? 1) };
}
