import type { Phrase } from './phrase.ts';

/**
 * What a folder of words gives to its callers: a text for each plain word, a function for each message that takes
 * something, groups as they are. The types come from the names in the English files (see `signature.ts`).
 */
export type Words<Texts> = {
  readonly [Key in keyof Texts as NameOf<Key>]: Said<Key, Texts[Key]>;
};

type NameOf<Key> = Key extends '$about'
  ? never
  : Key extends `${infer Name}(${string}`
    ? Name
    : Key extends `${infer Name}: phrase`
      ? Name
      : Key;

type Said<Key, Text> = Key extends `${string}(${infer List})${infer Rest}`
  ? (...values: Arguments<List>) => Rest extends ': phrase' ? Phrase : string
  : Key extends `${string}: phrase`
    ? Phrase
    : Text extends string | readonly string[]
      ? Text
      : Words<Text>;

type Arguments<List extends string> = List extends ''
  ? []
  : List extends `${infer One}, ${infer Rest}`
    ? [Argument<One>, ...Arguments<Rest>]
    : [Argument<List>];

/** What one value of a message has to be, from its part of the name: `count: number`, `note?`. */
export type Argument<One extends string> = One extends `${string}?: ${infer Kind}`
  ? Kinds<Kind> | undefined
  : One extends `${string}: ${infer Kind}`
    ? Kinds<Kind>
    : One extends `${string}?`
      ? string | undefined
      : string;

type Kinds<Kind extends string> = Kind extends 'number'
  ? number
  : Kind extends 'boolean'
    ? boolean
    : Kind extends 'list'
      ? readonly string[]
      : Choices<Kind>;

/** `ENOENT|ELOOP|text`: these have a case of their own, and any other text may come. */
type Choices<Kind extends string> = Kind extends `${infer One}|${infer Rest}`
  ? Choices<One> | Choices<Rest>
  : Kind extends 'text'
    ? string
    : Kind;

/** The texts that another language has to bring: the same names, whatever they say. */
export type SameTexts<Texts> = {
  readonly [Key in keyof Texts as Key extends '$about' ? never : Key]: Texts[Key] extends string
    ? string
    : Texts[Key] extends readonly string[]
      ? readonly string[]
      : SameTexts<Texts[Key]>;
};
