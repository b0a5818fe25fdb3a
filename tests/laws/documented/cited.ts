import ts from "typescript";
import { type Public, type Sources, said, signatures } from "./public.js";

/** A name with a year, a page, an equation or a source of the library by its id, or the word that says that nobody measured it. */
const cites =
  /\p{Lu}[\p{L}-]+(?: and \p{Lu}[\p{L}-]+| et al\.| and others)?,? \(?(?:1[89]|20)\d\d|https?:\/\/|\bdefinition\b/u;
const ids = /\b(equation|source) `([\w-]+)`/gi;

/** What the library knows by its ids. */
export type Known = Readonly<Record<"equation" | "source", ReadonlySet<string>>>;

/**
 * A constant that holds numbers says where they come from: in its docstring, or in the data, where the object that holds
 * a number has a `source`, or the docstring of a member on the way says whose source it is. A function from numbers to a
 * number is a formula and says so too. What is named by an id must be there.
 */
export function numbersUncited(sources: Sources, known: Known, one: Public): readonly string[] {
  const { checker } = sources;
  const text = said(sources, one).replace(/\s+/g, " ");
  const named = [...text.matchAll(ids)].map(([, kind = "", id = ""]) => [kind.toLowerCase(), id] as const);
  const lost = named.filter(([kind, id]) => !known[kind as keyof Known].has(id));
  if (lost.length > 0)
    return lost.map(([kind, id]) => `${one.file}: ${one.name} cites the ${kind} ${id}, which is not there`);
  if (named.length > 0 || cites.test(text)) return [];
  const made = signatures(one);
  if (made.some((signature) => isFormula(checker, signature)))
    return [`${one.file}: ${one.name} is a formula without a source`];
  if (made.length > 0 || !one.symbol.declarations?.some(ts.isVariableDeclaration)) return [];
  const bare = bareNumber(sources, checker.getTypeOfSymbol(one.symbol), one.name, new Set());
  return bare ? [`${one.file}: ${bare} is a number without a source`] : [];
}

const isNumber = (type: ts.Type) => (type.flags & ts.TypeFlags.NumberLike) !== 0;
const oneOf = (type: ts.Type, is: (one: ts.Type) => boolean): boolean =>
  type.isUnion() ? type.types.some(is) : is(type);

/** Numbers, or an object of numbers, in; a number out. */
function isFormula(checker: ts.TypeChecker, signature: ts.SignatureDeclaration): boolean {
  const made = checker.getSignatureFromDeclaration(signature);
  if (!made || !isNumber(checker.getReturnTypeOfSignature(made))) return false;
  const ofNumbers = (type: ts.Type) =>
    isNumber(type) ||
    (type.getCallSignatures().length === 0 &&
      type.getProperties().length < 30 &&
      type.getProperties().some((inner) => oneOf(checker.getTypeOfSymbol(inner), isNumber)));
  const { parameters } = signature;
  return parameters.length > 0 && parameters.every((inner) => oneOf(checker.getTypeAtLocation(inner), ofNumbers));
}

/** The way to the first number in a type that no object with a source holds. */
function bareNumber(sources: Sources, type: ts.Type, path: string, seen: Set<ts.Type>): string | undefined {
  const { checker } = sources;
  const first = <T>(all: readonly T[], way: (one: T) => readonly [ts.Type, string]) =>
    all.reduce<string | undefined>((found, one) => found ?? bareNumber(sources, ...way(one), seen), undefined);
  if (isNumber(type)) return path;
  if (type.isUnionOrIntersection()) return first(type.types, (one) => [one, path]);
  if (seen.has(type) || type.getCallSignatures().length > 0 || type.getProperty("source")) return undefined;
  seen.add(type);
  const item = [ts.IndexKind.Number, ts.IndexKind.String].flatMap(
    (kind) => checker.getIndexTypeOfType(type, kind) ?? [],
  );
  if (item.length > 0) return first(item, (one) => [one, `${path}[…]`]);
  if (!(type.flags & ts.TypeFlags.Object)) return undefined;
  const inside = type.getProperties().filter((symbol) => !/\bsource\b/.test(said(sources, { symbol })));
  return first(inside, (one) => [checker.getTypeOfSymbol(one), `${path}.${one.name}`]);
}
