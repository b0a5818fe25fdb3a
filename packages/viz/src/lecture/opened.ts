import { KetalabError } from "@ketalab/core";
import { type Document, LineCounter, parseDocument, type YAMLError } from "yaml";

/** What to do about what YAML does not allow, for somebody who does not know YAML. */
const ADVICE: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "a tab stands at the beginning of the line; use spaces, two for each step to the right",
  DUPLICATE_KEY: "this name stands twice in one part; leave one of the two out",
  MULTIPLE_DOCS: "a file holds one lecture; leave the line of three dashes out",
  BLOCK_AS_IMPLICIT_KEY: "a text that holds a colon stands in quotes",
  MISSING_CHAR: "a quote or a bracket is opened and not closed, or a dash or a colon is missing, here or above",
  BAD_INDENT: "the line begins too far left or right; what belongs together begins in the same column",
};

const EXAMPLE =
  'a lecture begins with two lines, "title: My lecture" and "slides:", and below them a line that begins with "- " for each slide';

/**
 * Reads the text of a lecture as YAML.
 * @throws KetalabError `syntax` that names the line, and what to do.
 */
export function opened(text: string): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  // A byte that is no UTF-8 has become a replacement; a zero is in no text.
  const unread = text.search(/[\ufffd\0]/);
  if (unread >= 0) {
    throw wrong(
      text.slice(0, unread).split("\n").length,
      "a letter cannot be read; save the file as plain text in UTF-8",
      text,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) {
    const { line } = lines.linePos(problem.pos[0]);
    const message = problem.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "");
    throw wrong(line, `${ADVICE[problem.code] ?? message}`, text);
  }
  const top: unknown = document.toJS();
  if (top === null || top === undefined) throw wrong(1, `the file is empty; ${EXAMPLE}`, text);
  if (typeof top !== "object" || Array.isArray(top)) throw wrong(1, EXAMPLE, text);
  return { document, lines };
}

const wrong = (line: number, message: string, given: string): KetalabError =>
  new KetalabError("syntax", `line ${line}: ${message}`, { path: "text", given });
