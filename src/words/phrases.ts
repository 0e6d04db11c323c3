import { fieldHint, type FieldHints } from './field-hint.ts';
import { written, type Format, type Tongue, type Value, type Writer } from './message.ts';
import { signatureOf } from './signature.ts';
import { namesIn } from './tongue.ts';

/** So many names of a list that may be long. */
const MOST_NAMED = 5;
const OF = /^(.*?) ?\bof (\w+)$/;

/**
 * A tongue that knows phrases too, by which a message writes a value: `{nearest, meant}`. A list may be made of them,
 * `{allowed, list, or of kind}`, or stop after the first five, `{names, some}`; `{hint, hint}` says what a field is
 * for.
 */
export function withPhrases(tongue: Tongue, phrases: Readonly<Record<string, string>>, hints: FieldHints): Tongue {
  const base = tongue.writers['list'];
  if (!base) throw new Error('Expected a tongue that writes lists, got none.');
  const writers: Record<string, Writer> = {
    ...tongue.writers,
    hint: (value) => fieldHint(hints, value as Parameters<typeof fieldHint>[1]) ?? '',
    list: (value, manner, format, other) => {
      const [, between = manner, phrase] = OF.exec(manner) ?? [];
      return base(
        phrase === undefined ? value : namesIn(value).map((name) => say(phrase, name, format)),
        between,
        format,
        other,
      );
    },
    some: (value, _manner, format) => {
      const names = namesIn(value);
      const more = names.length - MOST_NAMED;
      return base(
        more <= 0 ? names : [...names.slice(0, MOST_NAMED), say('more', more, format)],
        '',
        format,
        undefined,
      );
    },
  };
  const rich: Tongue = { ...tongue, writers };
  const say = (phrase: string, value: Value, format: Format) => {
    const writer = writers[phrase];
    if (!writer) throw new Error(`Expected a phrase, got ${phrase}.`);
    return writer(value, '', format, undefined);
  };
  for (const [key, text] of Object.entries(phrases)) {
    if (key === '$about') continue;
    const signature = signatureOf(key);
    const write = written(text, signature, rich);
    writers[signature.name] = (value, _manner, format) => write([value], format);
  }
  return rich;
}
