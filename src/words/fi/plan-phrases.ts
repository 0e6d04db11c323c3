import { fact } from '../problem-words.ts';

export const quarter = (facts: { quarter: string }) => fact(facts, 'quarter').slice(5);
export const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
export const by = (count: number, one: string, several: string) => (count === 1 ? one : several);
