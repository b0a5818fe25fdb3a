import theme from "../drawing/theme.css";
import { type Rule, rulesOf } from "./rules.js";

/** What a picture is made for: a screen that is light or dark, or paper. */
export type Theme = "light" | "dark" | "print";

/** What of a style sheet SVG also takes as an attribute. */
const PROPERTIES = new Set([
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "font-size",
  "font-weight",
  "text-anchor",
  "opacity",
]);

type Variables = Readonly<Record<string, string>>;

const all = rulesOf(theme);
const HOST = /^:(host|root)(\(\[room\]\))?$/;

/** The variables of the element itself. */
function variables(room: boolean): Variables {
  const hosts = all.filter(({ selector }) => {
    const [matches, , asksForRoom] = HOST.exec(selector) ?? [];
    return matches !== undefined && (asksForRoom === undefined || room);
  });
  return Object.fromEntries(
    hosts.flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith("--"))),
  );
}

export interface Style {
  /** The value of a token, a colour for instance. */
  token(name: string): string;
  /** Writes the style of an element and of all that is in it as attributes, and takes the classes away. */
  flatten(element: Element): void;
}

/** Reads the style sheet for one theme, so that a picture can stand where there is none. */
export function style({ theme: asked = "light", room = false }: { theme?: Theme; room?: boolean } = {}): Style {
  const top = variables(room);
  const solved = (value: string, known: Variables): string => {
    const inner = value.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => solved(known[`--${name}`] ?? "", known));
    return inner.replaceAll(/light-dark\(([^,]+),\s*([^)]+)\)/g, asked === "dark" ? "$2" : "$1").replace(/px$/, "");
  };
  const walk = (element: Element, above: string, inherited: Variables, fontSize: number): void => {
    const way = `${above} ${element.localName}.${element.getAttribute("class") ?? ""}`;
    const mine = declaredFor(element, way);
    const known = { ...inherited, ...Object.fromEntries(mine.filter(([name]) => name.startsWith("--"))) };
    const wanted = Object.fromEntries(mine.filter(([name]) => PROPERTIES.has(name)));
    for (const [name, value] of Object.entries(wanted)) element.setAttribute(name, solved(value, known));
    const size = Number(element.getAttribute("font-size") ?? fontSize);
    placed(element, size);
    for (const child of [...element.children]) walk(child, way, known, size);
  };
  const strip = (element: Element): void => {
    const classes = (element.getAttribute("class") ?? "").split(" ");
    if (classes.includes("hit")) {
      element.remove();
      return;
    }
    if (classes.includes("halo")) haloed(element, solved("var(--paper)", top));
    for (const child of [...element.children]) strip(child);
    element.removeAttribute("class");
  };
  return {
    token: (name) => solved(`var(--${name})`, top),
    flatten(element) {
      walk(element, "", top, Number(solved("var(--small)", top)));
      strip(element);
    },
  };
}

const known = new Map<string, Rule["declarations"]>();

/**
 * What the sheet says of an element. It goes by names and classes of the element and of those around it alone, so what was
 * found once holds for every other on the same way: in a document in memory, matching is most of the time of a picture.
 */
function declaredFor(element: Element, way: string): Rule["declarations"] {
  let found = known.get(way);
  if (!found) {
    const matching = all.filter(({ selector }) => !/[:[]/.test(selector) && element.matches(selector));
    found = matching.flatMap(({ declarations }) => declarations);
    known.set(way, found);
  }
  return found;
}

/** A shift in lines of type becomes a place: not every program knows how tall a line is. */
function placed(element: Element, fontSize: number): void {
  const shift = /^(-?[\d.]+)em$/.exec(element.getAttribute("dy") ?? "")?.[1];
  if (shift === undefined) return;
  element.removeAttribute("dy");
  element.setAttribute(
    "y",
    String(Math.round((Number(element.getAttribute("y") ?? 0) + Number(shift) * fontSize) * 100) / 100),
  );
}

/** The space around a text is a second, thick copy below it: few programs know in which order stroke and fill are painted. */
function haloed(text: Element, paper: string): void {
  for (const name of ["stroke", "stroke-width", "stroke-linejoin"]) text.removeAttribute(name);
  const below = text.cloneNode(true) as Element;
  below.removeAttribute("class");
  below.setAttribute("stroke", paper);
  below.setAttribute("stroke-width", "4");
  below.setAttribute("stroke-linejoin", "round");
  below.setAttribute("fill", paper);
  below.setAttribute("aria-hidden", "true");
  text.before(below);
}
