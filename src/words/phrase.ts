/** A word or figure that stands out in a sentence; `short` is for what falls below its target. */
export interface Stressed {
  text: string;
  tone?: 'short' | undefined;
}

/** A sentence whose words are in the catalogue's order and some of which are stressed. */
export type Phrase = readonly (string | Stressed)[];

/** A stressed figure: "€3,190k". */
export function stress(text: string): Stressed {
  return { text };
}

/** A stressed figure that falls short: "€210k short". */
export function stressShort(text: string): Stressed {
  return { text, tone: 'short' };
}
