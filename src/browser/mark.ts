import { foundIn, type Answers } from '#search/words.ts';

/** Marks in every text under an element the words that answer a search. */
export function markFound(element: Element, answers: Answers): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('[data-unsearched], .visually-hidden, .v, svg')) texts.push(text);
  }
  for (const text of texts) {
    const marked = markedText(text.data, answers, Boolean(text.parentElement?.closest('[data-name]')));
    if (marked) text.replaceWith(marked);
  }
}

/** A text with its found words marked; nothing when it has none. Built from nodes: a text is never read as HTML. */
export function markedText(text: string, answers: Answers, isName = false): DocumentFragment | undefined {
  const found = foundIn(text, answers, isName);
  if (found.length === 0) return undefined;
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const { start, end } of found) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    fragment.append(text.slice(at, start), mark);
    at = end;
  }
  fragment.append(text.slice(at));
  return fragment;
}

export function unmark(element: Element): void {
  for (const mark of element.querySelectorAll('mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(mark.textContent ?? '');
    parent?.normalize();
  }
}
