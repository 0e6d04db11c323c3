import type { z } from 'zod';

export const EUR = { code: 'EUR', decimals: 2 };

export const YEN = { code: 'JPY', decimals: 0 };

/** What is wrong with a value: the rule that the field breaks, or what the schema says; nothing when it is right. */
export function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  return issue && (issue.code === 'custom' ? `${String(issue.params?.['rule'])} ${issue.message}` : issue.code);
}

export const twice = (rule: string) => `${rule} ${rule}`;
