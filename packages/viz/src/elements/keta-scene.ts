import { downloadButton } from "../download/button.js";
import { moving } from "../download/looks.js";
import { type Context, context } from "../drawing/context.js";
import type { Shape } from "../drawing/frame.js";
import { html, svg } from "../drawing/markup.js";
import theme from "../drawing/theme.css";
import type { Values } from "../drawing/view.js";
import { type Scene, toScene } from "../scene/scene.js";
import type { SceneSpec, Step } from "../scene/spec.js";
import { type Clock, type Stage, stage } from "../scene/stage.js";
import { controlsOf, taken } from "../scene/taken-values.js";
import { sceneNamed } from "../scenes/scene-list.js";
import { en } from "../text/en.js";
import { type MovesDoor, movesDoor } from "./moves-door.js";
import { reflectAttributes, reflectControl, upgrade } from "./properties.js";

/** The scenes that have been fetched. */
const here = new Map<string, SceneSpec>();

/**
 * Fetches a scene, so that elements of its name are drawn the moment they stand in a page.
 * @throws KetalabError for a name that no scene has.
 */
export async function fetchScene(name: string): Promise<void> {
  if (!here.has(name)) here.set(name, await sceneNamed(name).load());
}

/** From this many CSS pixels of room on, the next shape. The style sheet has the same three. */
const SINGLE = 480;
const MEDIUM = 976;
const WIDE = 1210;

/** The width that a figure has where what is around it is as wide as what is in it, CSS pixels. */
const WISH = 1240;

/** `<keta-scene>` as a page sees it. */
export interface KetaSceneElement extends HTMLElement {
  /** The state of every control. Setting some of them leaves the others; what a control cannot be is refused and said. */
  value: Values;
  /** The lesson of the scene in a few steps; empty until it is drawn. */
  readonly steps: readonly Step[];
  /** Fulfilled when the scene named by the attributes stands there finished. */
  readonly drawn: Promise<void>;
  /**
   * Sets the values of a step of a lesson: what is said and drawn compares them with the state in which the scene was opened.
   * @param step one of `steps`, or another state with a caption.
   */
  take(step: Pick<Step, "values">): void;
  /** Opens the scene once more: with these values, and where the attributes say for all others. */
  restart(values: Values): void;
  /** Lets go of every listener and pending frame. */
  dispose(): void;
}

/**
 * Makes the class of `<keta-scene>`: a function, because a class cannot extend an element where there is none.
 * @param window the page's own, which has the classes that an element is made from.
 */
export function sceneElement({ HTMLElement }: Window & typeof globalThis): new () => KetaSceneElement {
  /**
   * A scene as an element. Attributes in: `name`, `theme` (`light`, `dark`), `room`, the start value of any control
   * (`dose="1 mg/kg"`), and for a slide `compact`, `panels="block release"`, `controls="dose"`; all but the values are
   * properties too. Out: `value`, and an `input` event whenever it changes.
   */
  class KetaScene extends HTMLElement {
    /** Those that change which parts are drawn; how a figure looks is the business of the style sheet. */
    static readonly observedAttributes = ["name", "panels", "controls"];
    #scene: Scene | undefined;
    #moves: MovesDoor | undefined;
    #stage: Stage | undefined;
    #room: ResizeObserver | undefined;
    #frame: number | undefined;
    #attributes: MutationObserver | undefined;
    #complaint: HTMLElement | undefined;
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
      this.#hear();
      return this.#stage?.values ?? this.#kept;
    }

    set value(given: Values) {
      this.#hear();
      if (this.#stage) this.#take(given);
      else if (typeof given === "object" && given !== null) this.#kept = { ...this.#kept, ...given };
    }

    connectedCallback() {
      upgrade(this);
      const view = this.#view;
      if (!view) return;
      this.#attributes = new view.MutationObserver((records) => this.#changed(records));
      this.#attributes.observe(this, { attributes: true });
      this.#drawn = this.#load();
    }

    disconnectedCallback() {
      this.#attributes?.disconnect();
      this.#attributes = undefined;
      this.dispose();
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      // An element of the page's own text hears of its attributes before it is connected: then nothing is drawn yet.
      if (!this.isConnected || before === now) return;
      this.dispose();
      // Another scene begins where it begins by itself.
      if (name === "name" && before) this.#forget();
      this.#drawn = this.#load();
    }

    take(step: Pick<Step, "values">) {
      this.#stage?.flush();
      this.#scene?.step();
      this.value = step.values;
      this.#moves?.walked(step);
    }

    restart(values: Values) {
      this.dispose();
      this.#kept = { ...values };
      if (this.isConnected) this.#drawn = this.#load();
    }

    /** Lets go of every listener and pending frame; the values are kept for the next time. */
    dispose() {
      this.#kept = this.value;
      this.#room?.disconnect();
      if (this.#frame !== undefined) this.#view?.cancelAnimationFrame(this.#frame);
      this.#stage?.dispose();
      this.#moves?.dispose();
      this.#scene?.dispose();
      this.#room = undefined;
      this.#frame = undefined;
      this.#stage = undefined;
      this.#moves = undefined;
      this.#scene = undefined;
    }

    /** The window that the element stands in now: it may have been moved into another. */
    get #view(): (Window & typeof globalThis) | null {
      return this.ownerDocument.defaultView;
    }

    /** Takes what was changed of the attributes and has not been told yet. */
    #hear() {
      this.#changed(this.#attributes?.takeRecords() ?? []);
    }

    /** Sets the values of attributes that somebody changed. */
    #changed(records: readonly MutationRecord[]) {
      const names = [...new Set(records.flatMap(({ attributeName }) => attributeName ?? []))];
      if (names.length === 0 || !this.#stage) return;
      if (names.includes("room")) this.#scene?.reshape(this.#shape(this.clientWidth));
      if (names.some((name) => moving.some((one) => one === name))) this.#moves?.read();
      const given = names.map((name) => [name, this.getAttribute(name)] as const);
      this.#take({ ...this.#published(given), ...onlyTexts(given) });
    }

    /** Where an attribute was taken away its control goes back to the published value. */
    #published(given: readonly (readonly [string, string | null])[]): Values {
      const gone = new Set(given.flatMap(([name, text]) => (text === null ? [name] : [])));
      const controls = this.#spec ? controlsOf(this.#spec) : [];
      return Object.fromEntries(
        controls.flatMap(({ name, published }) =>
          gone.has(name) || gone.has(name.toLowerCase()) ? [[name, published]] : [],
        ),
      );
    }

    /** Nothing of the scene before stays in the page, nor what was set in it. */
    #forget() {
      this.#kept = {};
      this.#spec = undefined;
      this.#complaint = undefined;
      this.shadowRoot?.replaceChildren(html({ document: this.ownerDocument }, "slot"));
    }

    /** Sets what the scene takes of this, and says what it does not take. */
    #take(given: unknown) {
      if (!this.#spec) return;
      const { values, wrong } = taken(this.#spec, given, this.value);
      for (const [name, value] of Object.entries(values)) this.#stage?.set(name, value);
      this.#complain(wrong);
    }

    /** Says what was asked wrongly, above the scene, until it is asked rightly. */
    #complain(wrong: readonly string[]) {
      if (!this.#complaint) return;
      this.#complaint.textContent = wrong.join("; ");
      if (wrong.length === 0) this.#complaint.remove();
      else this.#scene?.element.before(this.#complaint);
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
        if (this.getAttribute("name") === name) this.#root().textContent = (problem as Error).message;
      }
      const spec = here.get(name);
      // Meanwhile the element may have gone, or have been asked for another scene.
      if (spec && this.isConnected && this.getAttribute("name") === name && !this.#scene) this.#draw(spec);
    }

    #root = () => this.shadowRoot ?? this.attachShadow({ mode: "open" });

    /** The scene with what is asked for; what is asked wrongly is said, and the usual is shown instead. */
    #made(spec: SceneSpec, drawn: Context, shape: Shape): { scene: Scene; wrong: readonly string[] } {
      const given = Object.fromEntries([...this.attributes].map((attribute) => [attribute.name, attribute.value]));
      const fromPage = taken(spec, given);
      const fromScript = taken(spec, this.#kept, fromPage.values);
      const start = { ...fromPage.values, ...fromScript.values };
      const wrong = [...fromPage.wrong, ...fromScript.wrong];
      const [panels, controls] = ["panels", "controls"].map((name) => given[name]?.split(/[\s,]+/).filter(Boolean));
      const how = { context: drawn, shape, start, arrangement: "page" } as const;
      try {
        return { scene: toScene(spec, { ...how, panels, controls }), wrong };
      } catch (problem) {
        if (!(problem instanceof RangeError)) throw problem;
        return { scene: toScene(spec, how), wrong: [...wrong, problem.message] };
      }
    }

    /** For the last row one panel is drawn at a time, on a slide those that it names, unless the room is that of a phone. */
    #shape(width: number): Shape {
      const shape = shapeOf(width);
      if (!this.hasAttribute("room") || !(shape === "wide" || shape === "medium")) return shape;
      return this.hasAttribute("compact") ? "slide" : "projector";
    }

    #draw(spec: SceneSpec) {
      const view = this.#view;
      if (!view) return;
      this.#spec = spec;
      const root = this.#root();
      // A style sheet belongs to one document.
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(theme);
      root.adoptedStyleSheets = [sheet];
      const drawn = context({ document: this.ownerDocument, words: en });
      const { scene, wrong } = this.#made(spec, drawn, this.#shape(this.clientWidth));
      scene.element.querySelector("footer")?.append(downloadButton(drawn, { element: this, spec }));
      this.#scene = scene;
      this.#stage = stage({
        root,
        values: scene.values,
        commit: scene.commit,
        settle: scene.settle,
        clock: clockOf(view),
      });
      this.#complaint = html(drawn, "p", { class: "error", role: "alert" });
      root.replaceChildren(
        // What a figure would like to have: with it an element that is as wide as what is in it has a width.
        svg(drawn, "svg", { class: "wish", width: WISH, height: 0, "aria-hidden": "true" }),
        html(drawn, "div", { class: "held", lang: en.lang, dir: "ltr" }, scene.element),
      );
      this.#complain(wrong);
      this.#moves = movesDoor(drawn, { element: this, scene, spec });
      for (const { name } of controlsOf(spec)) reflectControl(this, name);
      this.#room = new view.ResizeObserver(([entry]) => {
        const width = entry?.contentRect.width ?? 0;
        if (this.#frame !== undefined) view.cancelAnimationFrame(this.#frame);
        // One frame later: a figure that changes its height while the browser tells of widths is told of at once again, and that
        // is an error of the page.
        this.#frame = view.requestAnimationFrame(() => {
          this.#frame = undefined;
          // A hidden slide has no width: what was drawn stays.
          if (width > 0) this.#scene?.reshape(this.#shape(width));
        });
      });
      this.#room.observe(this);
    }
  }
  reflectAttributes(KetaScene.prototype);
  return KetaScene;
}

/** The frames of the window that the element stands in. */
const clockOf = (view: Window): Clock => ({
  request: (draw) => view.requestAnimationFrame(draw),
  cancel: (pending) => view.cancelAnimationFrame(pending),
});

/** Attributes that are texts, and none that were taken away. */
const onlyTexts = (given: readonly (readonly [string, string | null])[]): Values =>
  Object.fromEntries(given.flatMap(([name, text]) => (text === null ? [] : [[name, text]])));

const shapeOf = (width: number): Shape =>
  width === 0 || width >= WIDE ? "wide" : width >= MEDIUM ? "medium" : width >= SINGLE ? "single" : "narrow";
