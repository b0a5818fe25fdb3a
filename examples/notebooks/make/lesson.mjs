/**
 * A lesson is Markdown with cells of code. `js` runs in both kinds of notebook, `js jupyter` and `js page` in one of them;
 * `hidden` keeps the code of a cell out of sight, because its text has numbers that are worked out.
 */

import temml from "temml";

const FENCE = /^```js([\w ]*)\n([\s\S]*?)^```$/gm;

/**
 * @typedef {{ cell_type: string, id: string, metadata: any, source: string[], execution_count?: number | null, outputs?: any[] }} JupyterCell
 * @typedef {{ cells: JupyterCell[], metadata: object, nbformat: number, nbformat_minor: number }} Notebook
 */

/** @typedef {{ kind: "text" | "code", text: string, only?: "jupyter" | "page", hidden: boolean }} Cell */

/**
 * @param {string} text
 * @returns {{ title: string, cells: Cell[] }}
 */
export function readLesson(text) {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new RangeError("a lesson begins with a title: # the lag");
  /** @type {Cell[]} */
  const cells = [];
  const say = (/** @type {string} */ words) => {
    if (words.trim() !== "") cells.push({ kind: "text", text: words.trim(), hidden: false });
  };
  let end = 0;
  for (const found of text.matchAll(FENCE)) {
    const [whole, info = "", code = ""] = found;
    const words = info.split(" ").filter(Boolean);
    const unknown = words.find((word) => !["jupyter", "page", "hidden"].includes(word));
    if (unknown !== undefined) throw new RangeError(`a cell is jupyter, page or hidden: ${unknown}`);
    say(text.slice(end, found.index));
    const only = words.includes("jupyter") ? "jupyter" : words.includes("page") ? "page" : undefined;
    cells.push({ kind: "code", text: code.trim(), only, hidden: words.includes("hidden") });
    end = found.index + whole.length;
  }
  say(text.slice(end));
  return { title, cells };
}

/** A text as notebooks keep it: line by line. */
export const lines = (/** @type {string} */ text) => text.split(/(?<=\n)/);

/**
 * A Jupyter notebook for the Deno kernel, not yet run.
 *
 * @param {{ cells: Cell[] }} lesson
 * @returns {Notebook}
 */
export function toJupyter({ cells }) {
  const kept = cells.filter(({ only }) => only !== "page");
  return {
    cells: kept.map(({ kind, text, hidden }, i) => {
      const id = `cell-${i + 1}`;
      if (kind === "text") return { cell_type: "markdown", id, metadata: {}, source: lines(text) };
      const metadata = hidden ? { jupyter: { source_hidden: true } } : {};
      return { cell_type: "code", execution_count: null, id, metadata, outputs: [], source: lines(text) };
    }),
    metadata: {
      kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
      language_info: { file_extension: ".ts", mimetype: "text/x.typescript", name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** Formulas as MathML: the page's own way to typeset asks a server for it. */
const typeset = (/** @type {string} */ text) =>
  text.replace(/\$\$([\s\S]+?)\$\$/g, (_, tex) => temml.renderToString(tex, { displayMode: true }));

const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * A page of Observable's Notebook Kit.
 *
 * @param {{ title: string, cells: Cell[] }} lesson
 */
export function toPage({ title, cells }) {
  const kept = cells.filter(({ only }) => only !== "jupyter");
  const head = `<!doctype html>\n<notebook theme="air" readonly>\n  <title>${escaped(title)}</title>\n`;
  const scripts = kept.map(({ kind, text, hidden }, i) => {
    const type = kind === "text" ? "text/markdown" : "module";
    const pinned = kind === "code" && !hidden ? " pinned" : "";
    const content = kind === "text" ? typeset(text) : text;
    const inside = content.replaceAll("</script", "<\\/script").replace(/^(?=.)/gm, "    ");
    return `  <script id="${i + 1}" type="${type}"${pinned}>\n${inside}\n  </script>\n`;
  });
  return `${head}${scripts.join("")}</notebook>\n`;
}
