import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const ROOMS = [
  'views',
  'problems',
  'data',
  'components',
  'layouts',
  'pages',
  'printing',
  'browser',
  'search',
  'indexing',
];
/** Names of the product and of file formats are the same in every language. */
const NOT_WORDS = /^(Rulla|CSV|JSON|CRM|XLSX|PDF)$/;
/** Values that a file format spells out, read by a machine: GitLab's Code Quality categories. */
const FORMAT_VALUES: readonly string[] = ['Bug Risk'];

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
).filter((file) => /\.(astro|tsx?)$/.test(file));

/** Attributes that are read aloud or shown. */
const SHOWN = /^(?:aria-label|title|alt|placeholder|label)$/;

/**
 * Texts in code that a reader would see: words between tags, attributes that are shown, and literals that are
 * sentences, unless they are thrown at a programmer.
 */
function wordsInCode(code: string, kind = ts.ScriptKind.TSX): string[] {
  const found: string[] = [];
  const isSentence = (text: string) => /\p{L}{2,} \p{L}{2,}/u.test(text) && /^\p{Lu}|[.?!]$/u.test(text.trim());
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source))) return;
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    else if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (SHOWN.test(node.name.getText(source)) && /\p{L}{2,}/u.test(node.initializer.text))
        found.push(node.initializer.text);
      return;
    } else if (
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) &&
      isSentence(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('code', code, ts.ScriptTarget.Latest, true, kind);
  visit(source);
  return found.filter((text) => !NOT_WORDS.test(text) && !FORMAT_VALUES.includes(text));
}

test('every word that a reader sees comes from the catalogue', () => {
  const outside = files.flatMap((file) => {
    const text = readFileSync(path.join(SRC, file), 'utf8');
    const of = (words: readonly string[]) => words.map((word) => `${file}: ${word}`);
    if (file.endsWith('.ts')) return of(wordsInCode(text, ts.ScriptKind.TS));
    const [, code = text, template = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return of([...wordsInCode(code), ...wordsInCode(`<>${template}</>`)]);
  });
  expect(outside).toEqual([]);
});

test('the test itself sees a text outside the catalogue', () => {
  expect(wordsInCode('<p class="x">Budget by quarter</p>')).toEqual(['Budget by quarter']);
  expect(wordsInCode('<>{open && <button aria-label="Close this">{label}</button>}</>')).toEqual(['Close this']);
  expect(wordsInCode("const title = 'Plans against target.';")).toEqual(['Plans against target.']);
});
