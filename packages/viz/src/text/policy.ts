import { sha256 } from "./sha256.js";

/** What stands in a page itself. */
interface Inside {
  /** Scripts that may run, letter by letter. */
  readonly scripts?: readonly string[];
  /** Style sheets that hold, letter by letter; `any` where a program in the page writes its own. */
  readonly styles?: readonly string[] | "any";
  /** What a page besides may show, `frame-src 'self'` for instance; pictures stand in the page itself by default. */
  readonly shown?: readonly string[];
}

/**
 * The policy of a page that needs nothing else: what was written into it runs and holds, and nothing besides, wherever it comes
 * from; no address is asked for. Scripts of today's browsers take no text for markup either.
 */
export function policy({ scripts = [], styles = [], shown = ["img-src data:"] }: Inside): string {
  return [
    "default-src 'none'",
    `script-src ${named(scripts)}`,
    // A style sheet can hide, and cannot run.
    `style-src ${styles === "any" ? "'unsafe-inline'" : named(styles)}`,
    ...shown,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** For pages whose scripts make every element themselves. */
export const TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'";

/** The line of a page that carries its policy. It holds for what stands below it. */
export const policyLine = (text: string): string => `<meta http-equiv="Content-Security-Policy" content="${text}">`;

const named = (texts: readonly string[]) =>
  texts.length === 0 ? "'none'" : texts.map((text) => `'sha256-${sha256(text)}'`).join(" ");
