import type { BodyNode } from '#domain/plan/body.ts';

/** A section of a plan's text: where it begins, its anchor on the page, its name. */
export type RecordSection = readonly [start: number, anchor: string, name: string];

/** The text of a record, part after part, and where each part that has an anchor begins in it. */
export function sectionedText(
  parts: readonly [anchor: string, name: string, texts: readonly (string | undefined)[]][],
): { content: string; sections: RecordSection[] } {
  let content = '';
  const sections: RecordSection[] = [];
  for (const [anchor, name, texts] of parts) {
    // The index closes up white space, so it is closed up here first: the beginnings must hold.
    const text = texts
      .filter((part) => part !== undefined)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '')
      .map(sentence)
      .join(' ');
    if (text === '') continue;
    if (content !== '') content += ' ';
    if (anchor !== '') sections.push([content.length, anchor, name]);
    content += text;
  }
  return { content, sections };
}

function sentence(text: string): string {
  return /[.!?:;”"’]$/.test(text) ? text : `${text}.`;
}

/** The words of a plan's body, without its marks. */
export function textsOf(body: readonly BodyNode[]): string[] {
  return body.flatMap((node) => ('html' in node ? [plainText(node.html)] : textsOf(node.children)));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** The words of a run of HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES.get(name) ?? whole);
}
