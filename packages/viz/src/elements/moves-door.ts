import { moving } from "../download/looks.js";
import type { Context } from "../drawing/context.js";
import { html } from "../drawing/markup.js";
import type { Host, Moves } from "../moves/host.js";
import type { Step } from "../scene/spec.js";

/** What begins a move from the keyboard. */
const KEYS = /^[A-Da-dgkw1-9]$/;

/** The teaching moves of a figure, fetched when the first of them is used. */
export interface MovesDoor {
  /** Reads the attributes in which moves keep what they know. */
  read(): void;
  /** A step of the lesson has been taken. */
  walked(step: Pick<Step, "values"> & Partial<Step>): void;
  /** Lets go of what the moves hold on to. */
  dispose(): void;
}

/** Puts the button behind which the moves wait under the panels of a figure. */
export function movesDoor(context: Context, host: Host): MovesDoor {
  const button = html(context, "button", { type: "button", class: "all" }, context.words.moves);
  const strip = html(context, "div", { class: "moves" }, button);
  let opened: Promise<Moves | undefined> | undefined;
  let here: Moves | undefined;
  let gone = false;
  const open = () => {
    opened ??= import("../moves/index.js").then(
      ({ moves }) => {
        if (!gone) here = moves(context, host, strip);
        return here;
      },
      () => {
        strip.textContent = context.words.movesAway;
        return undefined;
      },
    );
    return opened;
  };
  button.addEventListener("click", () => void open().then((all) => all?.show()));
  host.scene.element.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (!KEYS.test(key) || ctrlKey || metaKey || altKey) return;
    if ((target as Element).matches("textarea, input:not([type=range], [type=radio])")) return;
    event.stopPropagation();
    void open().then((all) => all?.press(key));
  });
  host.scene.element.querySelector(".figure")?.after(strip);
  const door: MovesDoor = {
    read() {
      if (here || moving.some((name) => host.element.hasAttribute(name))) void open().then((all) => all?.read());
    },
    walked(step) {
      void open().then((all) => all?.walked(step));
    },
    dispose() {
      gone = true;
      here?.dispose();
    },
  };
  door.read();
  return door;
}
