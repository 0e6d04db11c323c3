import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const ROOMS = ['views', 'components', 'layouts', 'pages', 'browser', 'search'];
/** Names of the product and of file formats are the same in every language. */
const NOT_WORDS = /^(Rulla|CSV|JSON|CRM|XLSX|PDF)$/;
/** Values that a file format spells out, read by a machine: GitLab's Code Quality categories. */
const FORMAT_VALUES: readonly string[] = ['Bug Risk'];

const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
).filter((file) => /\.(astro|ts)$/.test(file) && !file.startsWith(path.join('views', 'messages')));

/** Sentences in code: two words or more in a literal, unless they are thrown at a programmer. */
function sentencesInCode(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source))) return;
    if (
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) &&
      /\p{L}{2,} \p{L}{2,}/u.test(node.text) &&
      /^\p{Lu}|[.?!]$/u.test(node.text.trim()) &&
      !FORMAT_VALUES.includes(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  visit(source);
  return found;
}

/** Words between tags, or in attributes that are read aloud or shown. */
function wordsInTemplate(template: string): string[] {
  const markup = template
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/=>/g, '');
  const between = [...markup.matchAll(/>([^<>{}]*\p{L}{2,}[^<>{}]*)(?=[<{])/gu)]
    .map((match) => match[1]!.trim())
    .filter((text) => !/&&|\|\||[?:] *$|^\s*[().,]|[=(]/.test(text));
  const read = [...markup.matchAll(/\s(?:aria-label|title|alt|placeholder|label)="([^"{]*\p{L}{2,}[^"]*)"/gu)].map(
    (match) => match[1]!,
  );
  return [...between, ...read].filter((text) => !NOT_WORDS.test(text));
}

test('every word that a reader sees comes from the catalogue', () => {
  const outside = files.flatMap((file) => {
    const text = readFileSync(path.join(SRC, file), 'utf8');
    if (file.endsWith('.ts')) return sentencesInCode(text).map((words) => `${file}: ${words}`);
    const [, code = '', template = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    return [...sentencesInCode(code), ...wordsInTemplate(template)].map((words) => `${file}: ${words}`);
  });
  expect(outside).toEqual([]);
});

test('the test itself sees a text outside the catalogue', () => {
  expect(wordsInTemplate('<p class="x">Budget by quarter</p>')).toEqual(['Budget by quarter']);
  expect(wordsInTemplate('{open && <button aria-label="Close this">{label}</button>}')).toEqual(['Close this']);
  expect(sentencesInCode("const title = 'Plans against target.';")).toEqual(['Plans against target.']);
});
