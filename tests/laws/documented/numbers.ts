import ts from "typescript";
import { behind, members, type Public, type Sources, said, signatures, tags } from "./public.js";

/** Letters of units mean something only as they are written: `mg`, `1/min`, `ng/mL`, `µmol/L`. */
const letters =
  /(?<![\p{L}\d_'/.])(?:1\/)?(?:[kmµn]?g|[mµ]?L|[kmµn]?mol|[mµn]M|m?s|min|h|mV|[pn]A|nS|[pf]C|°C|px)(?![\p{L}\d_])|%/u;
/** Words for numbers that have none, and for those whose unit stands in the data beside them. */
const words = new RegExp(
  `(?<!\\w)(?:${[
    "hours|minutes|seconds|pixels?|decades?",
    "fractions?|shares?|ratios?|factors?|percentiles?|logarithms?|powers?|valence|steepness|Hill slope|r squared",
    "0 to 1(?:00)?|-1 to 1|how many|count|number of|from [01]|seed|version|without a unit",
    "(?:in|of) (?:(?:its|their|the|whose|that|what|this|any|any one|one|a|own|same|base) )*units?|base system",
  ].join("|")})(?!\\w)|in \`\\w*[uU]nit(?:\\(\\w+\\))?\``,
  "i",
);
const hasUnit = (text: string) => letters.test(text) || words.test(text.replace(/\s+/g, " "));

/** Of a type whose unit only the place says where it is used: that place then has to. */
const leftOpen = /\bwhat the place says\b/;

/** How many there are, or what each is: `one for each moment`, `by column`, `two ends`, `n x n by rows`. */
const hasShape = (text: string) =>
  /\b(?:each|every|per|one a|by|two|three|both|pairs?|in (?:the|this) order|as (?:long|many) as|n x \w+)\b/i.test(text);

/** What is numeric in a type, and what docstrings of names in it add. */
interface Numeric {
  number: boolean;
  list: boolean;
  said: string;
}

const lists = /^(?:(?:Float|Int|Uint|BigInt)\d+(?:Clamped)?Array)$/;
const listsOf = new Set(["Array", "ReadonlyArray", "ArrayLike", "Iterable"]);
const through = new Set(["Readonly", "Partial", "Required", "Promise", "Record", "NonNullable"]);

function numericIn(sources: Sources, node: ts.Node, found: Numeric, inside = false): Numeric {
  const go = (inner: ts.Node | undefined, listed = inside) => inner && numericIn(sources, inner, found, listed);
  if (node.kind === ts.SyntaxKind.NumberKeyword) {
    found.number = true;
    found.list ||= inside;
  } else if (ts.isArrayTypeNode(node)) go(node.elementType, true);
  else if (ts.isTupleTypeNode(node))
    // A name says what a place holds: `readonly [low: number, high: number]`.
    for (const one of node.elements) ts.isNamedTupleMember(one) ? go(one.type) : go(one, true);
  else if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) for (const one of node.types) go(one);
  else if (ts.isMappedTypeNode(node)) go(node.type);
  else if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) go(node.type);
  else if (ts.isFunctionTypeNode(node))
    for (const one of [...node.parameters.map(({ type }) => type), node.type]) go(one);
  else if (ts.isTypeReferenceNode(node)) {
    const name = ts.isIdentifier(node.typeName) ? node.typeName.text : "";
    if (lists.test(name)) found.number = found.list = true;
    else if (listsOf.has(name)) go(node.typeArguments?.[0], true);
    else if (through.has(name)) go(node.typeArguments?.at(-1));
    else {
      const symbol = node.pos < 0 ? undefined : sources.checker.getSymbolAtLocation(node.typeName);
      const alias = symbol && behind(sources, symbol);
      const made = alias?.declarations?.find(ts.isTypeAliasDeclaration);
      if (alias && made && !ts.isTypeLiteralNode(made.type) && !node.typeArguments) {
        const inner = { number: false, list: false, said: "" };
        numericIn(sources, made.type, inner, inside);
        found.number ||= inner.number;
        found.list ||= inner.list;
        if (inner.number) found.said += `${said(sources, { symbol: alias })}\n${inner.said}`;
      }
    }
  }
  return found;
}

/** Every number says its unit and every list of numbers what each is, where it is said or where its type is. */
export function numbersUnsaid(sources: Sources, one: Public): readonly string[] {
  const { checker } = sources;
  const missing: string[] = [];
  const check = (name: string, type: ts.Node | undefined, text: string) => {
    if (!type) return;
    const found = numericIn(sources, type, { number: false, list: false, said: "" });
    if (found.number && !hasUnit(`${text}\n${found.said}`)) missing.push(`${one.file}: ${name} says no unit`);
    if (found.list && !hasShape(`${text}\n${found.said}`))
      missing.push(`${one.file}: ${name} does not say what each number is`);
  };
  const inferred = (type: ts.Type) => checker.typeToTypeNode(type, undefined, ts.NodeBuilderFlags.NoTruncation);
  const summary = said(sources, one);
  const told = tags(sources, one, "param");

  const made = signatures(one);
  for (const signature of made) {
    for (const parameter of signature.parameters) {
      const { name, type } = parameter;
      const called = ts.isIdentifier(name) ? name.text : ts.getJSDocParameterTags(parameter)[0]?.name.getText();
      const own = told.filter((text) => text.split(/[\s.]/, 1)[0] === called).join("\n");
      check(`${one.name}, ${called ?? name.getText()},`, type ?? inferred(checker.getTypeAtLocation(parameter)), own);
    }
    const gives = checker.getSignatureFromDeclaration(signature);
    const type = signature.type ?? (gives && inferred(checker.getReturnTypeOfSignature(gives)));
    check(`what ${one.name} returns`, type, [summary, ...tags(sources, one, "returns")].join("\n"));
  }
  if (made.length === 0)
    for (const node of one.symbol.declarations ?? [])
      if (ts.isVariableDeclaration(node))
        check(one.name, node.type ?? inferred(checker.getTypeOfSymbol(one.symbol)), summary);
      else if (ts.isTypeAliasDeclaration(node) && !leftOpen.test(summary)) check(one.name, node.type, summary);
  for (const member of members(one)) {
    const text = [said(sources, member), ...["param", "returns"].flatMap((kind) => tags(sources, member, kind))].join(
      "\n",
    );
    const { node } = member;
    if (ts.isPropertySignature(node)) check(member.name, node.type, text);
    else if (ts.isMethodSignature(node))
      for (const type of [...node.parameters.map((inner) => inner.type), node.type]) check(member.name, type, text);
  }
  return [...new Set(missing)];
}
