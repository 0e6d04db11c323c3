/**
 * The name of a message says what it takes: `"more(count: number)"`, `"title"`, `"note(toDate?, quarter)"`.
 * The compiler reads these names from the English files themselves, so that a wrong or forgotten argument does not
 * compile and nothing has to be generated. A value is a text unless its kind is said: `number`, `boolean`, `list` (of
 * texts), or the few words that it may be (`short|over`). A question mark says that it may be missing; `: phrase`
 * behind the brackets, that some of the words are stressed.
 */
export interface Signature {
  name: string;
  /** What it takes, in the order of the call; nothing for a word that takes nothing. */
  parameters: readonly Parameter[] | undefined;
  isPhrase: boolean;
}

export interface Parameter {
  name: string;
  kind: 'text' | 'number' | 'boolean' | 'list' | 'choice';
  /** The words that a choice may be. */
  choices: readonly string[];
  isOptional: boolean;
}

const SIGNATURE = /^([^():]+)(?:\(([^)]*)\))?(: phrase)?$/;
const PARAMETER = /^(\w+)(\??)(?:: (.+))?$/;

/** Reads the name of a message. Throws at one that cannot be read, which the tests find. */
export function signatureOf(key: string): Signature {
  const [, name, parameters, phrase] = SIGNATURE.exec(key) ?? [];
  if (name === undefined) throw new Error(`Expected the name of a message, got ${key}.`);
  return {
    name,
    parameters:
      parameters === undefined
        ? undefined
        : parameters === ''
          ? []
          : parameters.split(', ').map((one) => parameter(one)),
    isPhrase: phrase !== undefined,
  };
}

function parameter(text: string): Parameter {
  const [, name, optional, kind = 'text'] = PARAMETER.exec(text) ?? [];
  if (name === undefined) throw new Error(`Expected what a message takes, got ${text}.`);
  const isOptional = optional === '?';
  if (kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'list')
    return { name, kind, choices: [], isOptional };
  return { name, kind: 'choice', choices: kind.split('|'), isOptional };
}
