import { purpose } from "@ketalab/core";
import { attribute, escaped } from "../text/html-escape.js";
import { policy, policyLine } from "../text/policy.js";
import type { Picture } from "./svg.js";

const STYLE = "body{margin:0}svg{display:block;max-width:100%;height:auto;margin:auto}";

/** A picture as a page of its own, without a script. */
export const page = ({ svg, title, description, values }: Picture): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyLine(policy({ styles: [STYLE] }))}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${attribute([description, values, `${purpose}.`].filter(Boolean).join(" "))}">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${svg}</body>
</html>
`;
