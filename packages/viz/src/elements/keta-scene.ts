import { downloadButton } from "../download/button.js";
import { type Context, context } from "../drawing/context.js";
import type { Shape } from "../drawing/frame.js";
import theme from "../drawing/theme.css";
import type { Values } from "../drawing/view.js";
import type { Excerpt } from "../scene/excerpt.js";
import { type Scene, toScene } from "../scene/scene.js";
import type { SceneSpec, Step } from "../scene/spec.js";
import { type Stage, stage } from "../scene/stage.js";
import { sceneNamed } from "../scenes/scene-list.js";
import { en } from "../text/en.js";

/** The scenes that have been fetched. */
const here = new Map<string, SceneSpec>();

/**
 * Fetches a scene, so that elements of its name are drawn the moment they stand in a page.
 * @throws RangeError for a name that no scene has.
 */
export async function fetchScene(name: string): Promise<void> {
  if (!here.has(name)) here.set(name, await sceneNamed(name).load());
}

/** From this many CSS pixels of room on, the next shape. The style sheet has the same three. */
const SINGLE = 480;
const MEDIUM = 976;
const WIDE = 1210;

/** `<keta-scene>` as a page sees it. */
export interface KetaSceneElement extends HTMLElement {
  /** The state of every control. Setting some of them leaves the others. */
  value: Values;
  /** The lesson of the scene in a few steps; empty until it is drawn. */
  readonly steps: readonly Step[];
  /** Fulfilled when the scene named by the attributes stands there finished. */
  readonly drawn: Promise<void>;
  /** Lets go of every listener and pending frame. */
  dispose(): void;
}

/**
 * Makes the class of `<keta-scene>`: a function, because a class cannot extend an element where there is none.
 * @param window the page's own, which has the classes that an element is made from.
 */
export function sceneElement({
  HTMLElement,
  CSSStyleSheet,
  ResizeObserver,
}: Window & typeof globalThis): new () => KetaSceneElement {
  /**
   * A scene as an element. Attributes in: `name`, `theme` (`light`, `dark`), `room`, the start value of any control
   * (`dose="1 mg/kg"`), and for a slide `compact`, `panels="block release"`, `controls="dose"`. Out: `value`, and an
   * `input` event whenever it changes.
   */
  return class KetaScene extends HTMLElement {
    static readonly observedAttributes = ["name"];
    #scene: Scene | undefined;
    #stage: Stage | undefined;
    #room: ResizeObserver | undefined;
    #kept: Values = {};
    #spec: SceneSpec | undefined;
    #drawn: Promise<void> = Promise.resolve();

    get steps(): readonly Step[] {
      return this.#spec?.steps ?? [];
    }

    get drawn(): Promise<void> {
      return this.#drawn;
    }

    get value(): Values {
      return this.#stage?.values ?? this.#kept;
    }

    set value(values: Values) {
      if (!this.#stage) this.#kept = { ...this.#kept, ...values };
      for (const [name, value] of Object.entries(values)) this.#stage?.set(name, value);
    }

    connectedCallback() {
      this.#drawn = this.#load();
    }

    disconnectedCallback() {
      this.dispose();
    }

    attributeChangedCallback() {
      // An element of the page's own text hears of its attributes before it is connected: then nothing is drawn yet.
      if (!this.isConnected) return;
      this.dispose();
      this.#kept = {};
      this.#drawn = this.#load();
    }

    /** Lets go of every listener and pending frame; the values are kept for the next time. */
    dispose() {
      this.#kept = this.value;
      this.#room?.disconnect();
      this.#stage?.dispose();
      this.#scene?.dispose();
      this.#room = undefined;
      this.#stage = undefined;
      this.#scene = undefined;
    }

    /** A scene is fetched when it is asked for; what the page put inside the element stays in sight until then. */
    #load(): Promise<void> {
      const name = this.getAttribute("name") ?? "";
      if (name === "") return Promise.resolve();
      const fetched = here.get(name);
      // What is there is drawn at once: an element that is moved, or a second one, does not blink.
      if (fetched) return Promise.resolve(this.#draw(fetched));
      return this.#fetch(name);
    }

    async #fetch(name: string): Promise<void> {
      try {
        await fetchScene(name);
      } catch (problem) {
        this.#root().textContent = (problem as Error).message;
      }
      const spec = here.get(name);
      // Meanwhile the element may have gone, or have been asked for another scene.
      if (spec && this.isConnected && this.getAttribute("name") === name && !this.#scene) this.#draw(spec);
    }

    #root = () => this.shadowRoot ?? this.attachShadow({ mode: "open" });

    /** The scene with what the attributes ask for; what they ask wrongly is said, and the usual is shown instead. */
    #made(spec: SceneSpec, here: Context): { scene: Scene; complaint?: Element } {
      const given = Object.fromEntries([...this.attributes].map((attribute) => [attribute.name, attribute.value]));
      const [panels, controls] = ["panels", "controls"].map((name) => given[name]?.split(/[\s,]+/).filter(Boolean));
      const make = (start: Values, excerpt: Excerpt = {}) => toScene(spec, { context: here, start, ...excerpt });
      try {
        return { scene: make({ ...given, ...this.#kept }, { panels, controls }) };
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        const complaint = this.ownerDocument.createElement("p");
        complaint.className = "error";
        complaint.setAttribute("role", "alert");
        complaint.textContent = problem.message;
        return { scene: make({}), complaint };
      }
    }

    #draw(spec: SceneSpec) {
      this.#spec = spec;
      const root = this.#root();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(theme);
      root.adoptedStyleSheets = [sheet];
      const here = context({ document: this.ownerDocument, words: en });
      const { scene, complaint } = this.#made(spec, here);
      scene.element.querySelector("footer")?.append(downloadButton(here, { element: this, spec }));
      this.#scene = scene;
      this.#stage = stage({ root, values: scene.values, commit: scene.commit, settle: scene.settle });
      root.replaceChildren(...(complaint ? [complaint] : []), scene.element);
      // How much room there is is told by the page, before it paints; nothing is measured.
      this.#room = new ResizeObserver(([entry]) => {
        const width = entry?.contentRect.width ?? 0;
        // A hidden slide has no width: what was drawn stays.
        if (width > 0) scene.reshape(shapeOf(width));
      });
      this.#room.observe(this);
    }
  };
}

const shapeOf = (width: number): Shape =>
  width >= WIDE ? "wide" : width >= MEDIUM ? "medium" : width >= SINGLE ? "single" : "narrow";
