import ts from "typescript";
import { behind, type Public, type Sources, signatures, tags } from "./public.js";

type Member = ts.MethodSignature | ts.PropertySignature;

/**
 * Which functions may throw, of those that the names and what they call lead to. A function may when its body throws, or
 * calls a function of ours that may, outside of a `try` that catches. What a function hands to another on the spot
 * (`list.map((one) => …)`, `list.map(read)`) is part of it; what it makes and gives back is not. A member of an interface
 * may throw when its docstring says so. A call whose arguments are all literals throws always or never, which a test
 * knows; it does not count.
 */
export function throwers(sources: Sources, names: readonly Public[]): ReadonlySet<ts.Node> {
  const { checker, files } = sources;
  const callers = new Map<ts.Node, ts.Node[]>();
  const may = new Set<ts.Node>();
  const told = new Set<ts.Node>(files.flatMap((file) => membersThatThrow(file)));
  const toldNames = new Set([...told].map((one) => (one as Member).name.getText()));

  /** Looking a member up makes the checker work out types, so only those are looked up that may matter. */
  const mayMatter = ({ name, expression }: ts.PropertyAccessExpression): boolean => {
    if (toldNames.has(name.text)) return true;
    const from = ts.isIdentifier(expression) ? checker.getSymbolAtLocation(expression) : undefined;
    return from?.declarations?.some(ts.isNamespaceImport) === true;
  };
  const functionOf = (name: ts.Expression): ts.Node | undefined => {
    const property = ts.isPropertyAccessExpression(name) && mayMatter(name) ? name.name : undefined;
    const at = ts.isIdentifier(name) ? name : property;
    const found = at && checker.getSymbolAtLocation(at);
    const made = found && behind(sources, found).valueDeclaration;
    if (!made) return undefined;
    if (told.has(made)) return made;
    if (ts.isVariableDeclaration(made))
      return made.initializer && isArrow(made.initializer) ? made.initializer : undefined;
    return ts.isFunctionDeclaration(made) ? implementation(found && behind(sources, found)) : undefined;
  };

  const begun = new Set<ts.Node>();
  const begin = (made: ts.Node): void => {
    if (begun.has(made)) return;
    begun.add(made);
    const { body } = made as ts.FunctionLikeDeclaration;
    if (body) read(made, body, false);
  };
  const read = (made: ts.Node, node: ts.Node, caught: boolean): void => {
    if (ts.isTryStatement(node) && node.catchClause) {
      read(made, node.tryBlock, true);
      read(made, node.catchClause.block, caught);
      if (node.finallyBlock) read(made, node.finallyBlock, caught);
      return;
    }
    if (ts.isThrowStatement(node) && !caught) may.add(made);
    if (ts.isCallExpression(node)) {
      const counts = node.arguments.length === 0 || !node.arguments.every(isLiteral);
      const called = [counts ? node.expression : undefined, ...node.arguments].map((one) => one && functionOf(one));
      for (const to of called) {
        if (!to) continue;
        begin(to);
        if (!caught) callers.set(to, [...(callers.get(to) ?? []), made]);
      }
      for (const one of node.arguments) if (isArrow(one)) read(made, one.body, caught);
    }
    ts.forEachChild(node, (child) => {
      if (!isArrow(child) && !ts.isFunctionDeclaration(child) && !ts.isMethodDeclaration(child))
        read(made, child, caught);
    });
  };
  for (const one of names) for (const made of bodies(one)) begin(made);

  const rest = [...may, ...told];
  for (let one = rest.pop(); one; one = rest.pop())
    for (const caller of callers.get(one) ?? [])
      if (!may.has(caller)) {
        may.add(caller);
        rest.push(caller);
      }
  return may;
}

/** Functions that may throw and do not say so. */
export function throwsUntold(sources: Sources, may: ReadonlySet<ts.Node>, one: Public): readonly string[] {
  if (!bodies(one).some((made) => may.has(made)) || tags(sources, one, "throws").length > 0) return [];
  return [`${one.file}: ${one.name} may throw; say when with @throws`];
}

const isArrow = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

const isLiteral = (node: ts.Expression): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand));

/** Of overloads the one with a body. */
const implementation = (symbol: ts.Symbol | undefined): ts.Node | undefined =>
  symbol?.declarations?.find((node) => ts.isFunctionDeclaration(node) && node.body !== undefined);

const bodies = (one: Public): readonly ts.Node[] => {
  const carriedOut = implementation(one.symbol);
  return carriedOut ? [carriedOut] : signatures(one);
};

function membersThatThrow(file: ts.SourceFile): readonly Member[] {
  const found: Member[] = [];
  const walk = (node: ts.Node): void => {
    const isMember = ts.isMethodSignature(node) || ts.isPropertySignature(node);
    if (isMember && ts.getJSDocTags(node).some(({ tagName }) => tagName.text === "throws")) found.push(node);
    ts.forEachChild(node, walk);
  };
  if (file.text.includes("@throws")) for (const one of file.statements) if (ts.isInterfaceDeclaration(one)) walk(one);
  return found;
}
