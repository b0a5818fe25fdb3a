import ts from "typescript";
import { behind, faces, ours, type Public, type Sources } from "./public.js";

/** Types of ours that a public name shows and that nobody could import. */
export function typesUnnamed(sources: Sources, known: ReadonlySet<ts.Symbol>, one: Public): readonly string[] {
  const missing = new Set<string>();
  const walk = (node: ts.Node): void => {
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : ts.isTypeQueryNode(node)
          ? node.exprName
          : undefined;
    const found = name && sources.checker.getSymbolAtLocation(name);
    const symbol = found && behind(sources, found);
    const from = symbol?.declarations?.[0];
    if (
      symbol &&
      from &&
      ours(from.getSourceFile()) &&
      !(symbol.flags & ts.SymbolFlags.TypeParameter) &&
      !known.has(symbol)
    )
      missing.add(symbol.name);
    if (!ts.isBlock(node)) ts.forEachChild(node, walk);
  };
  for (const face of faces(one)) (ts.isParameter(face) ? (face.type ? [face.type] : []) : [face]).forEach(walk);
  return [...missing].map((name) => `${one.file}: ${one.name} shows the type ${name}, which the entry does not export`);
}
