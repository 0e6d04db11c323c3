/** Words of the search box and the page of results. */
export const search = {
  title: 'Search',
  submit: 'Search',
  needsScript:
    'Search runs in your browser and needs script, which is off here. These lists hold everything that can be searched:',
  lede: 'Write a name, a title or a word. Finnish words are found in every form.',
  kinds: { plan: 'Plans', person: 'People', method: 'Method' },
  sections: {
    needs: 'Needs',
    strategy: 'Strategy',
    budget: 'Budget',
    goals: 'Annual goals',
    ideas: 'Growth ideas',
    actions: 'Actions',
    feedback: 'Feedback',
    promises: 'Promises',
    questions: 'Open questions',
    changes: 'Coming changes',
    flags: 'Red flags',
    reviews: 'Reviews',
  },
  searching: 'Searching…',
  nothing: 'Nothing found for “{query}”. Try fewer words, or another form of the name.',
  found: { one: '1 result', many: '{count} results' },
  showAll: 'All results',
  more: 'Show more',
  failed: 'The search index could not be read. Load the page again, or look in the lists.',
};
