/**
 * What no test can tell and none should: texts. A plugin of Stryker; what it names here is not tried at all.
 */

/** Calls whose words are texts: a field's name and hint in each language. */
const HINTS = new Set(['f']);

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: {
      shouldIgnore(path) {
        if (path.isNewExpression() && path.get('callee').isIdentifier() && /Error$/.test(path.node.callee.name))
          return 'The words of an error of our own: that it is thrown is tested, not how it is said.';
        if (
          path.isStringLiteral() &&
          path.parentPath.isCallExpression() &&
          path.parentPath.get('callee').isIdentifier() &&
          HINTS.has(path.parentPath.node.callee.name)
        )
          return 'The hint of a field in one language: text only.';
        return undefined;
      },
    },
  },
];
