import type { Context } from "../drawing/context.js";
import type { CurvePanel } from "./where.js";

/** So long the model's curve takes to come over the guess, ms. */
const LONG = 900;

/** What a class is to find out is hidden, in front and in all that would tell it: the sentence, the readings, the panels at the side. */
export function veil({ document }: Pick<Context, "document">, page: HTMLElement) {
  const root = page.getRootNode() as ShadowRoot;
  const view = document.defaultView as (Window & typeof globalThis) | null;
  const sheet = view ? new view.CSSStyleSheet() : undefined;
  if (sheet && root.adoptedStyleSheets) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  let covered: SVGSVGElement | undefined;
  let state: "hidden" | "shown" = "shown";
  const lift = () => {
    covered?.classList.remove("guessed");
    covered?.setAttribute("role", "img");
    page.classList.remove("guessing");
    covered = undefined;
  };
  return {
    draw({ svg, chart }: CurvePanel, wanted: "hidden" | "shown") {
      if (covered === svg && state === wanted) return;
      if (covered !== svg) lift();
      state = wanted;
      covered = svg;
      svg.classList.toggle("guessed", wanted === "hidden");
      // While it is drawn on it is more than a picture; and its description would tell what the curve does.
      svg.setAttribute("role", "group");
      if (wanted === "hidden") svg.removeAttribute("aria-describedby");
      page.classList.toggle("guessing", wanted === "hidden");
      // The doses stay in sight: they are what the guess is about.
      sheet?.replaceSync(`.guessed :is(${chart.answer}):not(.infusion, .move *) { visibility: hidden !important; }`);
    },
    dispose() {
      lift();
      root.adoptedStyleSheets = root.adoptedStyleSheets?.filter((one) => one !== sheet);
    },
  };
}

/** Lets the model's curve come over the guess from left to right; at once for who asked for less motion. */
export function reveal({ svg, chart }: CurvePanel): void {
  const view = svg.ownerDocument.defaultView;
  if (!view || view.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const one of svg.querySelectorAll(chart.answer)) {
    if (one.closest(".move") || !("animate" in one)) continue;
    one.animate([{ clipPath: "inset(-20% 100% -20% 0)" }, { clipPath: "inset(-20% -20% -20% 0)" }], {
      duration: LONG,
      easing: "linear",
    });
  }
}
