import ts from "typescript";
import { behind, type Public, type Sources, said, signatures, tags } from "./public.js";

/**
 * A parameter is said by its type, when all of that is types of ours that have a docstring, or an object whose members
 * are spelled out there and then (each has a docstring of its own). Arrays of these, parts and unions too. Anything else,
 * a number, a text, a list of texts, a type of the platform, needs `@param`.
 */
export function parametersUnsaid(sources: Sources, one: Public): readonly string[] {
  const told = tags(sources, one, "param").map((text) => text.split(/\s/, 1)[0] ?? "");
  const missing = new Set<string>();
  const stale = new Set(told);
  for (const made of signatures(one))
    for (const parameter of made.parameters) {
      const { name, type } = parameter;
      // A parameter that is taken apart has no name: the tag in its place gives it one.
      const called = ts.isIdentifier(name) ? name.text : ts.getJSDocParameterTags(parameter)[0]?.name.getText();
      if (called !== undefined) for (const tag of told) if (tag.split(".", 1)[0] === called) stale.delete(tag);
      if (type && saysItself(sources, type)) continue;
      if (called === undefined || !told.includes(called)) missing.add(called ?? name.getText());
    }
  return [
    ...[...missing].map((name) => `${one.file}: ${one.name} needs @param ${name}`),
    ...[...stale].map((name) => `${one.file}: ${one.name} has no parameter "${name}"`),
  ];
}

/** What is made of other types and means nothing by itself. */
const wrappers = new Set(["Readonly", "Partial", "Required", "Pick", "Omit", "ReadonlyArray", "Array"]);

function saysItself(sources: Sources, node: ts.TypeNode): boolean {
  const all = (nodes: readonly ts.TypeNode[]) => nodes.every((inner) => saysItself(sources, inner));
  if (ts.isTypeLiteralNode(node)) return true;
  if (ts.isArrayTypeNode(node)) return saysItself(sources, node.elementType);
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return saysItself(sources, node.type);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) return all(node.types);
  if (!ts.isTypeReferenceNode(node)) return false;
  if (ts.isIdentifier(node.typeName) && wrappers.has(node.typeName.text))
    return all(node.typeArguments?.slice(0, 1) ?? []);
  const found = sources.checker.getSymbolAtLocation(node.typeName);
  const symbol = found && behind(sources, found);
  return symbol !== undefined && !(symbol.flags & ts.SymbolFlags.TypeParameter) && said(sources, { symbol }) !== "";
}
