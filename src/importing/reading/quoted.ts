/** A heading or a value as YAML takes it within braces and brackets, for a line to copy into `columns.yaml`. */
export function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ]*$/u.test(text) && !/^(?:true|false|yes|no|null|on|off)$/i.test(text)
    ? text
    : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
