import type { HastNode } from 'satteri';
import { nearest } from '#domain/checks/nearest.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { ProblemList } from '#domain/checks/problem-list.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { COMPONENTS, type BodyNode, type ComponentName, type ComponentNode } from '#domain/plan/body.ts';
import {
  HANDBOOK_COMPONENTS,
  METHOD_COMPONENTS,
  SITE_LINK,
  type HandbookComponent,
  type HandbookHeading,
} from '#domain/plan/handbook-text.ts';
import { fault } from '../fault.ts';
import { decodedFaults } from '../characters.ts';
import { addressFault } from './addresses.ts';
import type { BodyKind, BodyRead, BodyTask } from './body-read.ts';
import { emptyPart, hasWords, isSeen, numberOf, textOf, type Node } from './body-node.ts';
import { isLanguage } from './code-languages.ts';
import { shortened } from './shortened.ts';
import { literalAttributes, type Vocabulary } from './component-attributes.ts';
import { escapeHtml } from './html-text.ts';
import { pageHeadings, planHeadings, type HeadingLevels } from './headings.ts';

/** Elements that plain Markdown makes. An attribute that is not named here is dropped. */
const ELEMENTS = new Set(
  (
    'p em strong del a ul ol li blockquote h1 h2 h3 h4 h5 h6 hr br code pre ' + 'table thead tbody tr th td input img'
  ).split(' '),
);
const EMPTY = new Set(['hr', 'br']);
/** Components that are a block of their own; the others stand in a line of text. */
const BLOCKS = new Set<string>(['Chart', 'Note', 'Shared', 'FieldReference', 'WorkedYear'] satisfies (
  | ComponentName
  | HandbookComponent
)[]);

const VOCABULARIES: Readonly<Record<BodyKind, Vocabulary>> = {
  plan: COMPONENTS,
  handbook: HANDBOOK_COMPONENTS,
  method: METHOD_COMPONENTS,
};

const DEEPEST = 60;
const MOST_NODES = 20_000;

/**
 * Turns the tree of a body into safe HTML runs and components. Whatever is not on the allow-list becomes a problem
 * and leaves nothing behind.
 */
export function bodyFromTree(root: HastNode, { text, firstLine, file, kind }: BodyTask): BodyRead {
  const walk = new TreeWalk(text, firstLine, file, kind);
  const body = walk.nodes(root as Node);
  return { body, headings: walk.headings, problems: walk.problems };
}

class TreeWalk {
  readonly #problems = new ProblemList();
  readonly headings: HandbookHeading[] = [];
  readonly #written: string;
  readonly #lines: readonly string[];
  readonly #firstLine: number;
  readonly #file: string;
  readonly #isHandbook: boolean;
  readonly #vocabulary: Vocabulary;
  readonly #levels: HeadingLevels;
  #nodes: BodyNode<string>[] = [];
  #html = '';
  #depth = 0;
  #count = 0;
  /** The paragraph, heading or cell that text is being added to: no block may begin in it. */
  #inLine = 0;
  /** Whose eyes the text is for: what the customer sees and what is ours never stand within each other. */
  #within: 'Shared' | 'Note' | undefined;

  constructor(text: string, firstLine: number, file: string, kind: BodyKind) {
    this.#written = text;
    this.#lines = text.split('\n');
    this.#firstLine = firstLine;
    this.#file = file;
    this.#isHandbook = kind !== 'plan';
    this.#vocabulary = VOCABULARIES[kind];
    this.#levels = this.#isHandbook ? pageHeadings() : planHeadings();
  }

  get problems(): Problem[] {
    return this.#problems.problems;
  }

  nodes(root: Node): BodyNode<string>[] {
    this.#children(root);
    this.#endRun();
    return this.#nodes;
  }

  #children(parent: Node): void {
    if (++this.#depth > DEEPEST) this.#fault('body-too-complex', parent, { what: 'nesting', most: DEEPEST });
    else for (const child of parent.children ?? []) this.#node(child);
    this.#depth--;
  }

  #node(node: Node): void {
    if (++this.#count === MOST_NODES) this.#fault('body-too-complex', node, { what: 'parts', most: MOST_NODES });
    if (this.#count > MOST_NODES) return;
    switch (node.type as string) {
      case 'text':
        this.#text(node);
        break;
      case 'element':
        this.#element(node);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#component(node);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value ?? ''))
          this.#fault('body-expression', node, { value: `{${(node.value ?? '').slice(0, 30)}}` });
        break;
      case 'mdxjsEsm':
        this.#fault('body-module', node, {
          word: (node.value ?? '').trimStart().startsWith('export') ? 'export' : 'import',
        });
        break;
      default:
        this.#fault('body-html', node, { name: node.type });
    }
  }

  /** An entity may stand for a sign that nobody would see in the file itself either. */
  #text(node: Node): void {
    const value = node.value ?? '';
    decodedFaults(value, this.#written, (rule, facts) => this.#fault(rule, node, facts));
    this.#html += escapeHtml(value);
  }

  #element(node: Node): void {
    const name = node.tagName ?? '';
    if (!ELEMENTS.has(name)) return this.#fault('body-html', node, { name });
    if (name === 'img') return this.#fault('body-picture', node, { value: String(node.properties?.['src'] ?? '') });
    if (name === 'input') {
      this.#html += node.properties?.['checked'] ? '☑' : '☐';
      return;
    }
    const empty = emptyPart(node);
    if (empty) return this.#empty(node, empty);
    const level = /^h([1-6])$/.exec(name);
    if (level) return this.#heading(node, Number(level[1]));
    if (name === 'pre') this.#languageOf(node);
    if (name === 'ol') return this.#numbered(node);
    if (name === 'a' && this.#isHandbook && /^\/(?!\/)/.test(String(node.properties?.['href'] ?? '')))
      return this.#siteLink(node);
    this.#html += `<${name}${this.#attributes(node, name)}>`;
    if (EMPTY.has(name)) return;
    const holdsLine = name === 'p' || name === 'th' || name === 'td';
    if (holdsLine) this.#inLine++;
    this.#children(node);
    if (holdsLine) this.#inLine--;
    this.#html += `</${name}>`;
  }

  /** A paragraph of nothing but comments is none; any other part without words would be an empty place. */
  #empty(node: Node, what: NonNullable<ReturnType<typeof emptyPart>>): void {
    const isComment = what === 'paragraph' && (node.children ?? []).some(({ type }) => /Expression$/.test(type));
    if (!isComment) this.#fault('body-empty', node, { what });
  }

  /** Behind the opening of a code block stands the language, which nobody needs to see; other words would be lost. */
  #languageOf(pre: Node): void {
    const { lang, meta } = pre.children?.[0]?.data ?? {};
    const value = [lang, meta].filter(Boolean).join(' ');
    if (value !== '' && (meta || !isLanguage(value)))
      this.#fault('text-not-shown', pre, { what: 'fence', value: shortened(value) });
  }

  /** A list keeps the numbers that were written, unless each of them is a mere 1. */
  #numbered(list: Node): void {
    const items = (list.children ?? []).filter(({ tagName }) => tagName === 'li');
    const numbers = items.map((item) => numberOf(item, this.#lines));
    const first = numbers[0] ?? 1;
    const areAllAlike = first <= 1 && numbers.every((number) => number === first);
    this.#html += first === 1 ? '<ol>' : `<ol start="${first}">`;
    let next = first;
    for (const [at, item] of items.entries()) {
      const number = areAllAlike ? next : (numbers[at] ?? next);
      if (emptyPart(item)) this.#empty(item, 'item');
      this.#html += number === next ? '<li>' : `<li value="${number}">`;
      this.#children(item);
      this.#html += '</li>\n';
      next = number + 1;
    }
    this.#html += '</ol>';
  }

  /** A link to a page of this site: where that page is depends on the language and on where the site stands. */
  #siteLink(node: Node): void {
    const href = String(node.properties?.['href'] ?? '');
    this.#attributes(node, 'a');
    const { line, column } = this.#placeOf(node);
    this.#nest({ component: SITE_LINK, attributes: { href }, line, column }, () => this.#children(node));
  }

  #heading(node: Node, written: number): void {
    const text = textOf(node);
    // The list of a page's contents names its headings by their words alone.
    if (this.#isHandbook && text.trim() === '') this.#empty(node, 'heading');
    const { level, id } = this.#levels.next(written, text);
    if (this.#isHandbook) this.headings.push({ depth: level, slug: id, text });
    this.#html += `<h${level} id="${escapeHtml(id)}">`;
    this.#inLine++;
    this.#children(node);
    this.#inLine--;
    this.#html += `</h${level}>`;
  }

  #attributes(node: Node, name: string): string {
    const properties = node.properties ?? {};
    if (name === 'a') {
      const href = String(properties['href'] ?? '');
      const wrong = addressFault(href);
      // A handbook page has a place of its own, so that its neighbours may be named from there.
      if (wrong && !(wrong === 'relative' && this.#isHandbook))
        this.#fault('body-address', node, { value: href.slice(0, 80), why: wrong });
      const title = String(properties['title'] ?? '');
      if (title !== '') this.#fault('text-not-shown', node, { what: 'title', value: shortened(title) });
      if (!hasWords(node)) this.#fault('text-not-shown', node, { what: 'link', value: shortened(href) });
      return ` href="${escapeHtml(href)}"`;
    }
    if (name === 'th' || name === 'td') {
      const align =
        /text-align:\s*(left|center|right)/.exec(String(properties['style'] ?? ''))?.[1] ??
        String(properties['align'] ?? '');
      if (/^(?:center|right)$/.test(align)) return ` class="align-${align}"`;
    }
    return '';
  }

  #component(node: Node): void {
    const name = node.name ?? '';
    const rule = Object.hasOwn(this.#vocabulary, name) ? this.#vocabulary[name] : undefined;
    if (!rule) {
      const allowed = Object.keys(this.#vocabulary);
      if (/^[A-Z]\w*$/.test(name)) this.#fault('unknown-component', node, { name, allowed }, nearest(name, allowed));
      else this.#fault('body-html', node, { name });
      return;
    }
    const attributes = literalAttributes(node, name, rule, (which, facts, near) =>
      this.#fault(which, node, facts, near),
    );
    const block = BLOCKS.has(name);
    if (block && this.#inLine > 0) this.#fault('component-in-line', node, { name });
    const isOurs = name === 'Note' || name === 'Figure' || name === 'Chart';
    if ((this.#within === 'Shared' && isOurs) || (this.#within === 'Note' && name === 'Shared'))
      this.#fault('never-shared', node, { what: `<${name === 'Shared' ? 'Note' : name}>`, in: 'text' });
    // A reference on a line of its own is a paragraph, as any other words would be.
    const alone = !block && node.type === 'mdxJsxFlowElement';
    if (alone) this.#html += '<p>';
    const { line, column } = this.#placeOf(node);
    this.#nest({ component: name, attributes, line, column }, () => {
      const around = this.#within;
      if (name === 'Shared' || name === 'Note') this.#within = name;
      if (rule.holds === 'text') {
        if (!(node.children ?? []).some(isSeen)) this.#fault('body-empty', node, { what: 'component', name });
        this.#children(node);
      } else if ((node.children ?? []).some((child) => child.type !== 'text' || child.value?.trim() !== ''))
        this.#fault('component-content', node, { name });
      this.#within = around;
    });
    if (alone) this.#html += '</p>';
  }

  /** A node of its own between the runs of HTML, with what is walked meanwhile in it. */
  #nest(node: Omit<ComponentNode<string>, 'children'>, walk: () => void): void {
    this.#endRun();
    const outer = this.#nodes;
    this.#nodes = [];
    walk();
    this.#endRun();
    outer.push({ ...node, children: this.#nodes });
    this.#nodes = outer;
  }

  #endRun(): void {
    if (this.#html !== '') this.#nodes.push({ html: this.#html });
    this.#html = '';
  }

  #placeOf(node: Node): { file: string; line: number; column: number } {
    const start = node.position?.start;
    return { file: this.#file, line: this.#firstLine + (start?.line ?? 1) - 1, column: start?.column ?? 1 };
  }

  #fault<R extends ReadingRule>(rule: R, node: Node, facts: ReadingFacts[R], near?: string): void {
    this.#problems.add(fault(rule, this.#placeOf(node), facts, near));
  }
}
