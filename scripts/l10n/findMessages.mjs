import ts from 'typescript';

/**
 * @typedef {object} FoundMessages
 * @property {readonly string[]} messages keys as VS Code looks them up: the English text, and `/comment` where one is given
 * @property {readonly { line: number, text: string }[]} notLiteral calls whose message no translator can see; lines from 1
 */

/**
 * Finds the messages of every `l10n.t(…)` call of a source text.
 *
 * @param {string} text
 * @param {string} [fileName]
 * @returns {FoundMessages}
 */
export function findMessages(text, fileName = 'source.ts') {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const messages = [];
  /** @type {{ line: number, text: string }[]} */
  const notLiteral = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\s*\.\s*t$/.test(node.expression.getText(source))) {
      const key = messageKey(node.arguments[0]);
      if (key !== undefined) messages.push(key);
      else {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        notLiteral.push({ line: line + 1, text: node.getText(source) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, notLiteral };
}

/**
 * @param {ts.Expression | undefined} argument
 * @returns {string | undefined}
 */
function messageKey(argument) {
  if (argument === undefined) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const message = literal(property(argument, 'message'));
  const comment = property(argument, 'comment');
  if (message === undefined || comment === undefined) return message;
  const lines = ts.isArrayLiteralExpression(comment)
    ? comment.elements.map(literal)
    : [literal(comment)];
  return lines.includes(undefined) ? undefined : `${message}/${lines.join('')}`;
}

/**
 * @param {ts.ObjectLiteralExpression} object
 * @param {string} name
 */
function property(object, name) {
  for (const member of object.properties) {
    if (
      ts.isPropertyAssignment(member) &&
      ts.isIdentifier(member.name) &&
      member.name.text === name
    )
      return member.initializer;
  }
  return undefined;
}

/** @param {ts.Expression | undefined} expression */
function literal(expression) {
  return expression && ts.isStringLiteralLike(expression) ? expression.text : undefined;
}
