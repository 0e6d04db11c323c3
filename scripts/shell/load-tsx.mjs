import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

/**
 * Lets Node load the parts that print (.tsx): it takes types out of .ts files itself, but knows no JSX. The compiler is
 * the one that Vite brings along.
 */
registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return next(url, context);
    const file = fileURLToPath(url);
    const options = { lang: 'tsx', sourceType: 'module', jsx: { runtime: 'automatic', importSource: '#jsx' } };
    const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), { ...options, tsconfig: false });
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
