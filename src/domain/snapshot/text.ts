/**
 * A text of a plan as a seal holds it: every name of a person whom the plans know stands as a reference. Printed while
 * the person is in the plans it reads as it was written; a person who is gone is a removed person.
 */
export type SealedText = (string | NamePart)[];

export interface NamePart {
  /** A person of ours by id; a customer's as `account/person`. */
  person: string;
  part: 'name' | 'first' | 'last';
}

/** Today's name of a person by reference; nothing when they are gone. */
export type NameOf = (person: string) => string | undefined;

/** Two texts side by side are one. */
export function sealedText(parts: SealedText): SealedText {
  const joined: SealedText = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** Puts today's names back into a sealed text. */
export function readableText(text: SealedText, nameOf: NameOf, removed: string): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      const name = nameOf(part.person);
      if (name === undefined) return removed;
      const words = name.trim().split(/\s+/);
      return part.part === 'name' ? name : ((part.part === 'first' ? words[0] : words.at(-1)) ?? name);
    })
    .join('');
}

/** Every reference to a person in a sealed text. */
export function peopleIn(text: SealedText): string[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [part.person]));
}
