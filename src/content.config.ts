import { defineCollection } from 'astro:content';
import { methodLoader } from '#site/handbook.ts';
import { contentLoader } from '#site/content-loader.ts';
import type { Collected } from '#site/site-facts.ts';

export const collections = {
  company: defineCollection({ loader: contentLoader('company') }),
  segments: defineCollection({ loader: contentLoader('segment') }),
  groups: defineCollection({ loader: contentLoader('group') }),
  team: defineCollection({ loader: contentLoader('unit') }),
  accounts: defineCollection({ loader: contentLoader('account') }),
  salesPlans: defineCollection({ loader: contentLoader('sales-plan') }),
  reviews: defineCollection({ loader: contentLoader('review') }),
  newCustomerPlans: defineCollection({ loader: contentLoader('new-customer-plan') }),
  actuals: defineCollection({ loader: contentLoader('actuals') }),
  snapshots: defineCollection({ loader: contentLoader('snapshot') }),
  correctionNotes: defineCollection({ loader: contentLoader('correction-notes') }),
  method: defineCollection({ loader: methodLoader() }),
  ownHandbook: defineCollection({ loader: contentLoader('handbook') }),
} satisfies Record<Collected | 'method', unknown>;
