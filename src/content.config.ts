import { defineCollection } from 'astro:content';
import { methodLoader } from '#site/handbook.ts';

export const collections = { method: defineCollection({ loader: methodLoader() }) };
