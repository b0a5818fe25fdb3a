/** A program that tells that it ran. */
export const RAN = "window.pwned=1";

/** Names that somebody writes into an address or into options of a figure, with their texts; none is a control or a look. */
export const names: readonly (readonly [name: string, text: string])[] = [
  ["oncontentvisibilityautostatechange", RAN],
  ["onfocus", RAN],
  ["onclick", RAN],
  ["ONANIMATIONSTART", RAN],
  ["style", "display:block;content-visibility:auto;animation:x 1s"],
  ["autofocus", ""],
  ["tabindex", "0"],
  ["contenteditable", ""],
  ["is", "x"],
  ["slot", "x"],
  ["id", "location"],
  ["class", "r-stack"],
  ["__proto__", "1"],
  ["constructor", "1"],
  ["innerHTML", `<img src=x onerror="${RAN}">`],
  ["srcdoc", `<script>${RAN}</script>`],
  ["href", `javascript:${RAN}`],
];

/** Texts that somebody writes where a word is expected. */
export const texts: readonly string[] = [
  `<script>${RAN}</script>`,
  `<img src=x onerror="${RAN}">`,
  `<svg onload="${RAN}"></svg>`,
  `"><script>${RAN}</script>`,
  `</textarea><img src=x onerror=${RAN}>`,
  `--><img src=x onerror=${RAN}>`,
  `\`<img src=x onerror=${RAN}>`,
  `\` \n\n<img src=x onerror=${RAN}> \``,
  `<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>`,
  `<math><mtext></p><style><img src onerror=${RAN}></style></mtext></math>`,
  `<!-- .slide: data-background-iframe="javascript:${RAN}" -->`,
  `<!-- .element: onclick="${RAN}" -->`,
];

/** Addresses that are programs, as browsers read them. */
export const programs: readonly string[] = [
  `javascript:${RAN}`,
  `JaVaScRiPt:${RAN}`,
  ` javascript:${RAN}`,
  `java\tscript:${RAN}`,
  `\u0001javascript:${RAN}`,
  `javascript&colon;${RAN}`,
  `javascript&#58;${RAN}`,
  `&#x6a;avascript:${RAN}`,
  `vbscript:${RAN}`,
  `data:text/html,<script>${RAN}</script>`,
  `blob:${RAN}`,
  `file:///etc/passwd`,
];
