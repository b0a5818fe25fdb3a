import theme from "./theme.css";

/** The class of an element in which a chart has been drawn; the rules of the style sheet hold inside of it alone. */
export const OWN = "ketalab";

/**
 * Gives an element the look of a figure. The style sheet is adopted, not written into the page, so that a page under a strict
 * policy takes it; each of its rules is held back to elements with the class `ketalab`, because its names are short and
 * others have a `.row` too. Where nothing can be adopted, a document in memory say, the drawing has its classes alone.
 */
export function adoptLook(element: Element): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  element.classList.add(OWN);
  const { CSSStyleSheet } = (element.ownerDocument.defaultView ?? {}) as Partial<typeof globalThis>;
  if (CSSStyleSheet === undefined || root.adoptedStyleSheets === undefined || dressed.has(root)) return;
  dressed.add(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  hold(sheet.cssRules);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

const dressed = new WeakSet<Node>();

function hold(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ("selectorText" in rule) {
      const own = rule as CSSStyleRule;
      own.selectorText = held(own.selectorText);
    } else if ("cssRules" in rule) hold((rule as CSSGroupingRule).cssRules);
  }
}

/** What a rule of the figure's own root says is said of the element; anything else, of what is in it. */
export const held = (selectors: string): string =>
  selectors
    .split(/,(?![^(]*\))/)
    .map((one) => one.trim())
    .map((one) =>
      /^:(host|root)/.test(one)
        ? one.replace(/^:(?:host|root)(?:\(([^)]*)\))?/, (_, more: string = "") => `.${OWN}${more}`)
        : `.${OWN} ${one}`,
    )
    .join(", ");
