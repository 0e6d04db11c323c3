/**
 * Names of classes that stand on a page by the hundred, and what a printed page says in their place: a list of 100 rows
 * is lighter by a tenth. The style sheets answer to both, since what a script makes, and the handbook, say the long
 * ones. Only names that no script looks for are among them, but for a few, for which scripts look by both names.
 */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  'quiet-link': 'q',
  'visually-hidden': 'v',
  'one-line': 'l',
  'group-start': 'g',
  'to-date': 't',
  'of-account': 'a',
  'stage-of': 'o',
  'sealed-mark': 'm',
  series: 's',
  mark: 'k',
  under: 'u',
  influence: 'i',
  severity: 'y',
  owner: 'w',
  stage: 'e',
  strong: 'b',
  due: 'd',
  far: 'x',
  age: 'j',
  word: 'c',
  beside: 'n',
  what: 'h',
  near: 'z',
  caption: 'C',
  counterpart: 'L',
  state: 'T',
  section: 'S',
  segment: 'G',
  arrow: 'A',
  roles: 'R',
  weight: 'W',
  level: 'V',
  tie: 'I',
  overdue: 'O',
  medium: 'M',
  fraction: 'F',
  'as-text': 'X',
  explained: 'H',
  'section-header': 'D',
  'empty-state': 'Z',
  attitude: 'B',
  flag: 'J',
  lock: 'Q',
  group: 'U',
  'side-nav': 'N',
  'needs-script': 'E',
  'source-notes': 'P',
  confidence: 'f',
  'part-id': 'p',
  unknown: 'r',
  aside: 'K',
  'wide-left': 'Y',
};

/** Names that say how something is and that no sheet and no script asks for. */
const SAID_TO_NOBODY: ReadonlySet<string> = new Set(['fresh', 'planned', 'running']);

const CLASSES = / class="([^"]*)"/g;
const known = new Map<string, string>();

/** A page whose classes have their short names. */
export function withShortNames(markup: string): string {
  return markup.replace(CLASSES, (_, names: string) => {
    let short = known.get(names);
    if (short === undefined) {
      short = ` class="${names
        .split(' ')
        .filter((name) => !SAID_TO_NOBODY.has(name))
        .map((name) => SHORT_NAMES[name] ?? name)
        .join(' ')}"`;
      known.set(names, short);
    }
    return short;
  });
}

const SELECTED = new RegExp(`\\.(${Object.keys(SHORT_NAMES).join('|')})(?![\\w-])`, 'g');

/** A style sheet that answers to the short names as well. */
export function answersToShortNames(sheet: string): string {
  return sheet.replace(SELECTED, (_, name: string) => `:is(.${name},.${SHORT_NAMES[name]})`);
}
