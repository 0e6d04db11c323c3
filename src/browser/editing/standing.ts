/**
 * Remembers which parts of a page stand open and what was typed to go along with edits; called, it puts that into the
 * page as printed anew.
 */
export function standing(place: HTMLElement): () => void {
  const parts = () => [...place.querySelectorAll('details')];
  const nameOf = (part: HTMLDetailsElement) => part.querySelector('summary')?.textContent ?? '';
  const open = new Map(parts().map((part) => [nameOf(part), part.open]));
  const fields = () =>
    place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#hand-in-subject, #hand-in-word');
  const typed = new Map([...fields()].map((one) => [one.id, one.value === one.defaultValue ? undefined : one.value]));
  return () => {
    for (const part of parts()) part.open = open.get(nameOf(part)) ?? part.open;
    for (const one of fields()) one.value = typed.get(one.id) ?? one.value;
  };
}
