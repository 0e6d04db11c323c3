import { Document, isMap, isScalar, isSeq, parseDocument, visit, type Node } from 'yaml';

/** A value that can stand in a content file. `undefined` fields are left out. */
export type Value = string | number | boolean | readonly Value[] | { readonly [field: string]: Value | undefined };

const STYLE = { lineWidth: 0, flowCollectionPadding: true } as const;
/** Strings that some YAML readers take for something else ("no", "1_000") are quoted. */
const SCHEMA = { compat: 'yaml-1.1', aliasDuplicateObjects: false } as const;

/**
 * A value as block YAML; small records (those without a list of records inside) stand on one line, as a person would
 * write them.
 */
export function blockYaml(value: Value): string {
  const document = new Document(undefined, SCHEMA);
  document.contents = document.createNode(value, { keepUndefined: false }) as typeof document.contents;
  visit(document, {
    Collection(_, node, path) {
      if (path.length > 1 && isSmall(node)) node.flow = true;
    },
  });
  return document.toString(STYLE);
}

function isSmall(node: Node): boolean {
  if (isSeq(node)) return node.items.every(isScalar);
  return (
    isMap(node) &&
    node.items.every(
      ({ value }) => isScalar(value) || (isMap(value) && value.items.every((pair) => isScalar(pair.value))),
    )
  );
}

/** A value as YAML on one line, for a place inside braces or brackets. */
function inlineYaml(value: Value): string {
  const document = new Document(undefined, SCHEMA);
  const node = document.createNode(value, { keepUndefined: false, flow: true });
  // Inside a list, so that commas and brackets in texts are quoted.
  document.contents = document.createNode([0], { flow: true }) as unknown as typeof document.contents;
  document.setIn([0], node);
  return document.toString(STYLE).trim().slice(1, -1).trim();
}

/** A plan or a YAML file: its fields, and what stands around them. */
export interface Part {
  before: string;
  yaml: string;
  after: string;
}

export function partOf(text: string): Part {
  const front = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?)(?=^---[ \t]*$)/m.exec(text);
  if (!front?.index && front)
    return { before: front[1] ?? '', yaml: front[2] ?? '', after: text.slice(front[0].length) };
  return { before: '', yaml: text, after: '' };
}

/**
 * Adds an item to the list at a path, or a field to the record at a path, and leaves every other byte of the file as it
 * was: comments, quotes, order, line ends, and a plan's body.
 */
export function appendItem(text: string, path: readonly (string | number)[], item: Value): string {
  return edit(text, (yaml, root) => {
    const node = at(root, path);
    const last = path.at(-1);
    if (node === undefined && typeof last === 'string')
      return insertField(yaml, recordAt(root, path.slice(0, -1)), last, [item]);
    if (isSeq(node)) return insertItem(yaml, node, item);
    if (isScalar(node) && node.value === null && typeof last === 'string') return replaceNull(yaml, root, path, [item]);
    throw new Error(`Expected a list at ${path.join('.')}.`);
  });
}

/** Sets one field of the record at a path; see `appendItem`. */
export function setField(text: string, path: readonly (string | number)[], field: string, value: Value): string {
  return edit(text, (yaml, root) => {
    const record = recordAt(root, path);
    const present = record?.get(field, true) as Node | undefined;
    if (present?.range) return yaml.slice(0, present.range[0]) + inlineYaml(value) + yaml.slice(present.range[1]);
    return insertField(yaml, record, field, value);
  });
}

/** Takes one field out of the record at a path; see `appendItem`. Only for a scalar field. */
export function dropField(text: string, path: readonly (string | number)[], field: string): string {
  return edit(text, (yaml, root) => {
    const record = recordAt(root, path);
    const index = record?.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === field) ?? -1;
    const pair = record?.items[index];
    if (!record || !pair) return yaml;
    const start = (pair.key as Node).range?.[0] ?? 0;
    const end = (pair.value as Node | null)?.range?.[1] ?? start;
    if (!record.flow) {
      const from = yaml.lastIndexOf('\n', start - 1) + 1;
      const to = yaml.indexOf('\n', end);
      return yaml.slice(0, from) + (to === -1 ? '' : yaml.slice(to + 1));
    }
    const next = record.items[index + 1]?.key as Node | undefined;
    if (next?.range) return yaml.slice(0, start) + yaml.slice(next.range[0]);
    const previous = record.items[index - 1]?.value as Node | undefined;
    return yaml.slice(0, previous?.range?.[1] ?? start) + yaml.slice(end);
  });
}

function edit(text: string, change: (yaml: string, root: Node) => string): string {
  const { before, yaml, after } = partOf(text);
  const root = parseDocument(yaml).contents;
  if (!root) throw new Error('Expected a record of fields, got an empty file.');
  const ending = yaml.includes('\r\n') ? '\r\n' : '\n';
  const changed = change(yaml, root);
  return before + (ending === '\r\n' ? changed.replace(/\r?\n/g, ending) : changed) + after;
}

function at(root: Node, path: readonly (string | number)[]): Node | undefined {
  return path.reduce<Node | undefined>(
    (node, key) => (isMap(node) || isSeq(node) ? (node.get(key, true) as Node | undefined) : undefined),
    root,
  );
}

function recordAt(root: Node, path: readonly (string | number)[]) {
  const node = at(root, path);
  if (!isMap(node)) throw new Error(`Expected a record at ${path.join('.')}.`);
  return node;
}

function insertItem(yaml: string, list: Extract<Node, { items: unknown[] }> & { flow?: boolean }, item: Value): string {
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow) return insertInside(yaml, list, last?.range?.[1], inlineYaml(item));
  const dash = columnOf(yaml, list.range?.[0] ?? 0);
  return insertLines(yaml, endOf(yaml, last, list), `${' '.repeat(dash)}- ${indented(blockYaml(item), dash + 2)}`);
}

function insertField(yaml: string, record: ReturnType<typeof recordAt>, field: string, value: Value): string {
  const last = record.items.at(-1);
  if (record.flow)
    return insertInside(
      yaml,
      record,
      ((last?.value ?? last?.key) as Node | undefined)?.range?.[1],
      `${field}: ${inlineYaml(value)}`,
    );
  const indent = columnOf(yaml, record.range?.[0] ?? 0);
  const end = endOf(yaml, (last?.value ?? last?.key) as Node | undefined, record);
  const written = Array.isArray(value) ? blockYaml({ [field]: value }) : `${field}: ${inlineYaml(value)}\n`;
  return insertLines(yaml, end, `${' '.repeat(indent)}${indented(written, indent)}`);
}

function replaceNull(yaml: string, root: Node, path: readonly (string | number)[], value: Value): string {
  const record = recordAt(root, path.slice(0, -1));
  const pair = record.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  const end = (pair?.key as Node | undefined)?.range?.[1] ?? 0;
  const colon = yaml.indexOf(':', end) + 1;
  const node = pair?.value as Node;
  return `${yaml.slice(0, colon)} [${inlineYaml(value).replace(/^\[|\]$/g, '')}]${yaml.slice(Math.max(colon, node.range?.[1] ?? colon))}`;
}

function insertInside(yaml: string, collection: Node, lastEnd: number | undefined, written: string): string {
  if (lastEnd !== undefined) return `${yaml.slice(0, lastEnd)}, ${written}${yaml.slice(lastEnd)}`;
  const open = (collection.range?.[0] ?? 0) + 1;
  return `${yaml.slice(0, open)} ${written} ${yaml.slice(open).trimStart()}`;
}

function insertLines(yaml: string, end: number, lines: string): string {
  const lineBreak = end > 0 && yaml[end - 1] === '\n' ? end - 1 : yaml.indexOf('\n', end);
  if (lineBreak === -1) return `${yaml}\n${lines}`;
  return yaml.slice(0, lineBreak + 1) + lines + yaml.slice(lineBreak + 1);
}

/**
 * Where the last thing inside a collection ends: deep inside, since a block's own end reaches over the comments after
 * it.
 */
function endOf(yaml: string, last: Node | undefined, around: Node): number {
  let node = last;
  while ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) {
    const inner = node.items.at(-1) as Node | { key: Node; value: Node | null };
    node = 'key' in inner ? (inner.value ?? inner.key) : inner;
  }
  const end = node?.range?.[1] ?? around.range?.[1] ?? yaml.length;
  return end;
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function indented(lines: string, by: number): string {
  return lines.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}
