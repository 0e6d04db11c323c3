import { fieldsOfFile, fileOfFields } from './file-parts.ts';
import { addField, removeField } from './splice.ts';
import { findNode, openYaml, rangeOf, type Way } from './yaml-nodes.ts';
import { isMap, type Scalar } from 'yaml';
import { scalarText, WIDTH } from './yaml-text.ts';
import { slugOf } from '#writing/slug-of.ts';
import { UNKNOWN } from '#writing/unknown.ts';

/** What is asked before a plan has a file: what it is called, and what its kind cannot do without. */
export type Asked = 'name' | 'customer' | 'who' | 'criterion';

/** What is asked of each kind of file. */
export const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  account: ['name'],
  'sales-plan': ['name', 'customer'],
  'new-customer-plan': ['name', 'who', 'criterion'],
  segment: ['name'],
  group: ['name'],
  unit: ['name'],
};

/** Where an answer stands in what the plan begins with. */
function placesOf(asked: Asked, answer: string, taken: ReadonlySet<string>): { way: Way; value: string }[] {
  switch (asked) {
    case 'name':
      return [{ way: ['name'], value: answer }];
    case 'customer':
      return [
        { way: ['customers', 0, 'name'], value: answer },
        { way: ['customers', 0, 'id'], value: freeId(answer, taken, 'customer') },
      ];
    case 'who':
      return [{ way: ['targetGroup', 'who'], value: answer }];
    case 'criterion':
      return [{ way: ['targetGroup', 'criteria', 0], value: answer }];
  }
}

/** An id made from a name, that nobody has yet. */
export function freeId(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const slug = slugOf(name) || otherwise;
  let id = slug;
  for (let next = 2; taken.has(id); next++) id = `${slug}-${next}`;
  return id;
}

/**
 * What a file begins with once it is known what it is called: as `npm run new` writes it. `taken` are ids of customers.
 */
export function begunText(
  file: string,
  text: string,
  answers: Readonly<Partial<Record<Asked, string>>>,
  taken: ReadonlySet<string>,
): string {
  const parts = fieldsOfFile(file, text);
  if (!parts) return text;
  // A note of a group says by which id its members name it.
  let yaml = parts.yaml.replace(SAID_ID, (note) => note.replace(UNKNOWN, idOfFile(file)));
  for (const [asked, answer] of Object.entries(answers) as [Asked, string][])
    for (const { way, value } of placesOf(asked, answer, taken)) yaml = withText(yaml, way, value);
  return fileOfFields(parts, yaml);
}

const SAID_ID = new RegExp(`^#.*\\b${UNKNOWN}\\b`, 'm');

/** What a file is called in the others: `mills` of `groups/mills.yaml`. */
export function idOfFile(file: string): string {
  return file.replace(/^[^/]*\/|\.\w+$/g, '');
}

/** What readers of YAML 1.1 take for a number, a day or a yes: a new file guards it. */
const OLD_WORD =
  /^(?:[yn]|yes|no|true|false|on|off|null|~|<<|[-+]?(?:0b[01_]+|0x[\da-f_]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]+|\.inf)|\.nan|\d{4}-\d\d?-\d\d?(?:[t ].*)?)$/i;

/** A text in the place of another; one that is too long for its line is written over several. */
function withText(yaml: string, way: Way, value: string): string {
  const node = findNode(openYaml(yaml), way)?.node;
  if (!node) return yaml;
  // What stands in a list is written in brackets first.
  const inFlow = way.some((step) => typeof step === 'number');
  const written = OLD_WORD.test(value) ? `"${value}"` : scalarText(value, { inFlow });
  const made = yaml.slice(0, rangeOf(node)[0]) + written + yaml.slice(rangeOf(node)[1]);
  const isLong = made.split('\n').some((line) => line.length > WIDTH && !line.startsWith('#'));
  if (!isLong) return made;
  // The only item of a list goes with it.
  const [field, held] = typeof way.at(-1) === 'number' ? [way.slice(0, -1), [value]] : [way, value];
  const holder = field.slice(0, -1);
  const key = String(field.at(-1));
  const group = findNode(openYaml(yaml), holder)?.node;
  const order = isMap<Scalar>(group) ? group.items.map((pair) => String(pair.key.value)) : [];
  return addField(removeField(yaml, field), holder, key, held, order);
}
