import type { Values } from "../drawing/view.js";

/** The frames of a browser, or of a test that wants to turn them by hand. */
export interface Clock {
  /** Calls once in the next frame; a number by which that can be cancelled, without a unit. */
  request(draw: () => void): number;
  /** By the number, without a unit, that `request` gave. */
  cancel(pending: number): void;
}

/** What a stage is made from. */
export interface StageOptions {
  /** Where `input` and `change` events arrive. */
  readonly root: EventTarget;
  /** The state to start from. */
  readonly values: Values;
  /** Draws the state; at most once a frame. */
  readonly commit: (values: Values, changed: ReadonlySet<string>) => void;
  /** A gesture has ended: axes may grow, sentences for the ear are spoken. */
  readonly settle: (values: Values) => void;
  /** Frames of the browser by default. */
  readonly clock?: Clock;
}

/** One state and its views: what is set is drawn once in the next frame. */
export interface Stage {
  /** The state now. */
  readonly values: Values;
  /** Sets a value, a number in the unit of its control; what it brings is drawn in the next frame. */
  set(name: string, value: number | string): void;
  /** Draws now what waits for the next frame. */
  flush(): void;
  /** Lets go of the listeners and of a pending frame. */
  dispose(): void;
}

const frames: Clock = {
  request: (draw) => requestAnimationFrame(draw),
  cancel: (pending) => cancelAnimationFrame(pending),
};

/**
 * One state, one listener, one commit a frame. However often a slider speaks between two frames, the scene is computed
 * and drawn once; a control is a name and a value and knows nothing of what it changes.
 */
export function stage({ root, values, commit, settle, clock = frames }: StageOptions): Stage {
  let state: Values = { ...values };
  const changed = new Set<string>();
  let pending: number | undefined;
  let ended = false;

  const draw = () => {
    pending = undefined;
    if (changed.size > 0) {
      commit(state, changed);
      changed.clear();
    }
    if (!ended) return;
    ended = false;
    settle(state);
  };
  const wake = () => {
    pending ??= clock.request(draw);
  };
  const set = (name: string, value: number | string) => {
    if (!Object.hasOwn(state, name) || state[name] === value) return;
    state = { ...state, [name]: value };
    changed.add(name);
    wake();
  };
  const hear = (event: Event) => {
    const said = heard(event);
    if (!said || !Object.hasOwn(state, said.name)) return;
    set(said.name, said.value);
    if (event.type !== "change") return;
    ended = true;
    wake();
  };

  root.addEventListener("input", hear);
  root.addEventListener("change", hear);
  return {
    get values() {
      return state;
    },
    set(name, value) {
      set(name, value);
      ended = true;
      wake();
    },
    flush() {
      if (pending === undefined) return;
      clock.cancel(pending);
      draw();
    },
    dispose() {
      if (pending !== undefined) clock.cancel(pending);
      pending = undefined;
      root.removeEventListener("input", hear);
      root.removeEventListener("change", hear);
    },
  };
}

/** What an event says: a native input by its own name and value, anything else by `{name, value}`. */
function heard(event: Event): { name: string; value: number | string } | undefined {
  const { detail } = event as CustomEvent<unknown>;
  if (typeof detail === "object" && detail !== null) return isSaid(detail) ? detail : undefined;
  const input = event.target as HTMLInputElement | null;
  if (!input?.name) return undefined;
  return { name: input.name, value: input.type === "range" ? input.valueAsNumber : input.value };
}

/** A program of the page may send an event too: then no control has read its value. */
const isSaid = (detail: object): detail is { name: string; value: number | string } => {
  const { name, value } = detail as { readonly name?: unknown; readonly value?: unknown };
  return typeof name === "string" && (typeof value === "string" || Number.isFinite(value));
};
