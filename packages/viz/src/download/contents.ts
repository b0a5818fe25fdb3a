import { purpose } from "@ketalab/core";
import { attribute, escaped } from "../text/html-escape.js";
import { policy, policyLine } from "../text/policy.js";

export interface Entry {
  /** From the folder in which the page lies. */
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

const STYLE = "body{max-width:44em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}li{margin:.6em 0}";

/** A page of links, for a folder that is opened by hand. */
export const contents = ({
  title,
  entries,
}: {
  readonly title: string;
  readonly entries: readonly Entry[];
}) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyLine(policy({ styles: [STYLE] }))}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${purpose[0]?.toUpperCase()}${purpose.slice(1)}.</p>
<ol>
${entries
  .map(
    ({ href, title: name, about }) => `<li><a href="${attribute(href)}">${escaped(name)}</a><br>${escaped(about)}</li>`,
  )
  .join("\n")}
</ol>
</body>
</html>
`;
