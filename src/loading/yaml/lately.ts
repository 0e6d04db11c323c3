/** How many texts are kept: what is published of a file, with the other edits of it, and as its open forms make it. */
const MOST = 8;

/**
 * A function of a text that knows what it made of the texts that it was asked about last: a form asks for the fields of
 * the same file at every sign that is typed. What it gives is shared, and nobody changes it.
 */
export function lately<Made>(make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const made = kept.has(text) ? (kept.get(text) as Made) : make(text);
    // The last asked for stands last.
    kept.delete(text);
    kept.set(text, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return made;
  };
}
