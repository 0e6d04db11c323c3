/** What a test says when what was recorded is no longer what comes out. */
export const RENEW = 'What is recorded differs from what comes out. Where that is meant, run: npm run renew';
