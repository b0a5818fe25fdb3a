import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import type { Host, Move, Moves } from "./host.js";
import style from "./moves.css";
import { isMove, type MoveId, moveIds, reasonAgainst } from "./where.js";
import { words } from "./words.js";

/** Each move is fetched when it is used. */
const load: Readonly<Record<MoveId, () => Promise<(context: Context, host: Host) => Move>>> = {
  walk: async () => (await import("./walk.js")).walk,
  guess: async () => (await import("./guess.js")).guess,
  keep: async () => (await import("./keep.js")).keep,
};

/** What is read together with the picture stands over it, what lists what is in it below. */
const under: ReadonlySet<MoveId> = new Set(["keep"]);

/** The key that begins a move. */
const KEYS: Readonly<Record<string, MoveId>> = { w: "walk", g: "guess", k: "keep" };

/**
 * The teaching moves of a figure: buttons under its panels, and what each of them has to say below. Only those are offered
 * that the figure has something for.
 * @param strip where they stand.
 */
export function moves(context: Context, host: Host, strip: HTMLElement): Moves {
  const { element, scene, spec } = host;
  const here = new Map<MoveId, Move>();
  const fetched = new Map<MoveId, Promise<Move>>();
  const buttons = new Map<MoveId, HTMLButtonElement>();
  const [wait] = [...strip.children] as HTMLElement[];
  const bar = html(context, "div", { class: "move-bar", role: "group", "aria-label": words.toolbar });
  const holders = {
    over: html(context, "div", { class: "move-says" }),
    under: html(context, "div", { class: "move-says" }),
  };
  let gone = false;

  dress(host);
  const begin = (id: MoveId): Promise<Move> => {
    const known = fetched.get(id);
    if (known) return known;
    const made = load[id]().then((make) => {
      const move = make(context, host);
      if (gone) return move;
      here.set(id, move);
      const order = moveIds.filter((one) => here.has(one));
      for (const [place, holder] of Object.entries(holders)) {
        const kept = order.filter((one) => (under.has(one) ? "under" : "over") === place);
        holder.replaceChildren(...kept.map((one) => (here.get(one) as Move).element));
      }
      buttons.get(id)?.setAttribute("aria-expanded", "true");
      move.drawn();
      return move;
    });
    fetched.set(id, made);
    return made;
  };
  /** A file of a large figure may lack a move. */
  const use = (id: MoveId, then: (move: Move) => void) => {
    begin(id).then(then, () => buttons.get(id)?.replaceWith(context.words.movesAway));
  };
  const close = (id: MoveId) => {
    element.removeAttribute(id);
    end(id);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const end = (id: MoveId) => {
    here.get(id)?.dispose();
    here.get(id)?.element.remove();
    here.delete(id);
    fetched.delete(id);
    buttons.get(id)?.setAttribute("aria-expanded", "false");
  };
  for (const id of moveIds) {
    if (reasonAgainst(id, spec) !== undefined) continue;
    const button = html(context, "button", { type: "button", class: "all", "aria-expanded": "false" }, words.names[id]);
    button.addEventListener("click", () => {
      if (here.has(id)) close(id);
      else use(id, (move) => move.press?.(""));
    });
    buttons.set(id, button);
  }
  bar.append(...buttons.values());
  const show = () => {
    wait?.remove();
    if (!bar.isConnected) {
      strip.replaceChildren(bar, holders.under);
      scene.element.querySelector(".figure")?.before(holders.over);
    }
  };
  let pointing: Pick<Move, "drawn" | "dispose"> | undefined;
  scene.watch(() => {
    pointing?.drawn();
    for (const move of here.values()) move.drawn();
  });
  for (const holder of Object.values(holders)) {
    holder.addEventListener("close", (event) => {
      const { detail } = event as CustomEvent<unknown>;
      if (typeof detail !== "string" || !isMove(detail)) return;
      close(detail);
      buttons.get(detail)?.focus();
    });
  }
  return {
    show() {
      const focused = wait?.matches(":focus");
      show();
      if (focused) buttons.values().next().value?.focus();
    },
    press(key) {
      const id = KEYS[key] ?? (/\d/.test(key) ? "walk" : undefined);
      if (id && buttons.has(id) && !here.has(id)) {
        show();
        use(id, (move) => move.press?.(key));
        return;
      }
      for (const move of here.values()) move.press?.(key);
    },
    read() {
      for (const id of ["guess", "keep"] as const) {
        if (element.hasAttribute(id) && buttons.has(id)) {
          show();
          use(id, (move) => move.read?.());
        } else here.get(id)?.read?.();
      }
    },
    walked(step) {
      if (!buttons.has("walk")) return;
      void import("./arrow.js").then(({ arrow }) => {
        if (gone) return;
        pointing?.dispose();
        pointing = arrow(context, host, step);
      });
    },
    dispose() {
      gone = true;
      pointing?.dispose();
      for (const id of [...here.keys()]) end(id);
    },
  };
}

/** The style of the moves, once in a figure. */
function dress({ element }: Host): void {
  const root = element.shadowRoot;
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (!root || !view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
