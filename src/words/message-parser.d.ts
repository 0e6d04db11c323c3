/** What is used of the parser, whose own declarations its package does not offer to modules. */
declare module '@messageformat/parser' {
  export type Token =
    | { type: 'content'; value: string }
    | { type: 'argument'; arg: string }
    | { type: 'octothorpe' }
    | { type: 'function'; arg: string; key: string; param?: Token[] }
    | {
        type: 'plural' | 'select' | 'selectordinal';
        arg: string;
        cases: { key: string; tokens: Token[] }[];
        pluralOffset?: number;
      };

  /** Reads a message; throws with line and column at what it cannot read or at a plural that the language lacks. */
  export function parse(source: string, options?: { cardinal?: string[]; ordinal?: string[] }): Token[];
}
