import { defineCollection } from 'astro:content';
import { contentLoader } from '#loading/content-layer.ts';

export const collections = {
  company: defineCollection({ loader: contentLoader('company') }),
  segments: defineCollection({ loader: contentLoader('segment') }),
  team: defineCollection({ loader: contentLoader('unit') }),
  accounts: defineCollection({ loader: contentLoader('account') }),
  salesPlans: defineCollection({ loader: contentLoader('sales-plan') }),
  actuals: defineCollection({ loader: contentLoader('actuals') }),
};
