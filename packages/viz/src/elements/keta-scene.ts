import { context } from "../context.js";
import type { Shape } from "../frame.js";
import { type Scene, toScene } from "../scene.js";
import * as scenes from "../scenes/index.js";
import type { SceneSpec } from "../spec.js";
import { type Stage, stage } from "../stage.js";
import theme from "../theme.css";
import type { Values } from "../view.js";
import { en } from "../words/en.js";

const family: Readonly<Record<string, SceneSpec>> = Object.fromEntries(
  Object.values(scenes).map((scene) => [scene.id, scene]),
);

/** From this many CSS pixels of room on, the next shape. The style sheet has the same two. */
const MEDIUM = 720;
const WIDE = 1280;

/** `<keta-scene>` as a page sees it. */
export interface KetaSceneElement extends HTMLElement {
  /** The state of every control. Setting some of them leaves the others. */
  value: Values;
  /** Lets go of every listener and pending frame. */
  dispose(): void;
}

/** Makes the class of `<keta-scene>`: a function, because a class cannot extend an element where there is none. */
export function sceneElement({
  HTMLElement,
  CSSStyleSheet,
  ResizeObserver,
}: Window & typeof globalThis): new () => KetaSceneElement {
  /**
   * A scene as an element. Attributes in: `name`, `theme` (`light`, `dark`), `room`, and the start value of any control
   * (`dose="1 mg/kg"`). Out: `value`, and an `input` event whenever it changes.
   */
  return class KetaScene extends HTMLElement {
    static readonly observedAttributes = ["name"];
    #scene: Scene | undefined;
    #stage: Stage | undefined;
    #room: ResizeObserver | undefined;
    #kept: Values = {};

    get value(): Values {
      return this.#stage?.values ?? this.#kept;
    }

    set value(values: Values) {
      if (!this.#stage) this.#kept = { ...this.#kept, ...values };
      for (const [name, value] of Object.entries(values)) this.#stage?.set(name, value);
    }

    connectedCallback() {
      this.#draw();
    }

    disconnectedCallback() {
      this.dispose();
    }

    attributeChangedCallback() {
      // An element of the page's own text hears of its attributes before it is connected: then nothing is drawn yet.
      if (!this.#scene) return;
      this.dispose();
      this.#kept = {};
      this.#draw();
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

    #draw() {
      const name = this.getAttribute("name") ?? "";
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      const spec = family[name];
      if (!spec) {
        root.textContent = `unknown scene "${name}"; known: ${Object.keys(family).join(", ")}`;
        return;
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(theme);
      root.adoptedStyleSheets = [sheet];
      const given = Object.fromEntries([...this.attributes].map((attribute) => [attribute.name, attribute.value]));
      const scene = toScene(spec, {
        context: context({ document: this.ownerDocument, words: en }),
        start: { ...given, ...this.#kept },
      });
      this.#scene = scene;
      this.#stage = stage({ root, values: scene.values, commit: scene.commit, settle: scene.settle });
      root.replaceChildren(scene.element);
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

const shapeOf = (width: number): Shape => (width >= WIDE ? "wide" : width >= MEDIUM ? "medium" : "narrow");
