import type { BodySlip } from '#domain/checks/reading-facts.ts';

/** What is wrong where the parser gave up; HTML has a rule of its own. */
export type SyntaxSlip = BodySlip | { kind: 'html'; value: string };

/** So much of the text is quoted. */
const QUOTED = 40;

/**
 * Tells a slip by the text at which the parser gave up and by what the parser says of it. The parser's own words are
 * for programmers, and English: none of them reaches a reader.
 */
export function syntaxSlip(rest: string, reason: string): SyntaxSlip {
  const quoted = rest.slice(0, QUOTED).trimEnd();
  if (rest.startsWith('<<<<<<<')) return { kind: 'conflict', value: quoted };
  const [, slash, tag] = /^<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/.exec(rest) ?? /^<(\/?)([A-Z]\w*)$/.exec(rest) ?? [];
  if (tag !== undefined && !/^[A-Z]/.test(tag)) return { kind: 'html', value: tag };
  if (tag !== undefined) return slash === '' ? opening(tag, quoted, reason) : closing(tag, quoted, reason);
  const [, address] = /^<([^\s<>]*[@:][^\s<>]*)>?/.exec(rest) ?? [];
  if (address !== undefined) return addressed(address.slice(0, 60));
  return rest.startsWith('<')
    ? { kind: 'sign', value: rest.slice(0, 20).trimEnd() }
    : { kind: 'unread', value: quoted };
}

function addressed(value: string): SyntaxSlip {
  return { kind: 'address', value, link: value.includes('://') || !value.includes('@') ? value : `mailto:${value}` };
}

function opening(tag: string, quoted: string, reason: string): SyntaxSlip {
  return reason.startsWith('Unexpected character')
    ? { kind: 'attribute', value: tag, text: quoted }
    : { kind: 'open', value: tag };
}

function closing(tag: string, quoted: string, reason: string): SyntaxSlip {
  const [, inner] = /expected corresponding closing tag for `<([\w.-]+)>`/.exec(reason) ?? [];
  if (inner !== undefined) return { kind: 'crossed', value: tag, inner };
  if (reason.includes('expected an open tag first')) return { kind: 'unopened', value: tag };
  return reason.startsWith('Expected the closing tag')
    ? { kind: 'apart', value: tag }
    : { kind: 'unread', value: quoted };
}
