import { expect, test } from 'vitest';
import { parseBody } from '#loading/body/parse-body.ts';
import { readYaml } from '#loading/yaml/read-yaml.ts';

const FILE = 'accounts/north-oy.mdx';
const rulesOf = (problems: readonly { rule: string; place: { line: number; column: number } }[]) =>
  problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);

test.each([
  ['a turn of direction', 'a: b\nname: "A\\u202eyO"', ['forbidden-character 2:7']],
  ['a space without width', 'name: "Nor\\u200bth"', ['forbidden-character 1:7']],
  ['the nothing of C', 'name: "North\\0"', ['forbidden-character 1:7']],
  ['a colour of a terminal', 'name: "\\e[31mNorth"', ['forbidden-character 1:7']],
  ['half a character', 'name: "North \\uD800"', ['forbidden-character 1:7']],
  ['a tag letter', 'name: "North \\U000E0041"', ['forbidden-character 1:7']],
  ['a letter of another script', 'name: "K\\u0430arna"', ['mixed-script 1:7']],
  ['one in a list in brackets', 'sites: [ Mill, "a\\u2066b" ]', ['forbidden-character 1:16']],
])('%s that is written as an escape in a field is named as if it stood there', (_, text, rules) => {
  expect(rulesOf(readYaml(text, FILE, 1).problems)).toEqual(rules);
});

test.each([
  ['an escape of a letter', 'name: "N\\u00e4yte"'],
  ['a quote and a backslash', 'name: "a \\"b\\" \\\\ c"'],
  ['a line break', 'name: "a\\nb"'],
  ['a family of emoji', 'name: "\\U0001F469\\u200D\\U0001F467"'],
  ['what stands there as it is, and is named by the reader of the file', 'name: "K\u0430arna \\u00e4 \u202e"'],
])('%s in a field is read', (_, text) => {
  expect(readYaml(text, FILE, 1).problems).toEqual([]);
});

test.each([
  ['&#x202e;', ['forbidden-character 1:1']],
  ['&zwnj;', ['forbidden-character 1:1']],
  ['K&#x430;arna', ['mixed-script 1:1']],
  ['&auml;', []],
  ['K\u0430arna &auml;', []],
])('the entity %s in a body is named as what it stands for', (text, rules) => {
  expect(rulesOf(parseBody({ file: FILE, text, firstLine: 1, kind: 'plan' }).problems)).toEqual(rules);
});
