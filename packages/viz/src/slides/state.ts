import { taken } from "../scene/taken-values.js";
import type { Figure } from "./figure.js";

/** From here on an address is that of a window of the speaker's, and no longer that of the deck. */
const OWN_WINDOW = /[?&](receiver|print-pdf|view=print)\b.*$/i;

/** The name of the channel of a deck: its whole address, because one page may show one of many decks. */
export function channelOf(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return `ketalab ${origin}${pathname}${search.replace(OWN_WINDOW, "")}`;
}

/**
 * One state in all windows of a deck, the speaker's and the audience's: what somebody drags in one is set in the others.
 * Where a page has no channel, each window keeps its own. Anybody with an address of the same place may speak on the channel:
 * of a message only what is a figure of the deck and a value of its controls is taken.
 */
export function state(figures: readonly Pick<Figure, "scene" | "spec">[]): { ask(): void } {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(channelOf(location.href));
  } catch {
    return { ask() {} };
  }
  const moved = new Set<number>();
  const tell = (figure: number) => {
    const values = figures[figure]?.scene.value;
    if (values) channel.postMessage({ figure, values: { ...values } });
  };
  figures.forEach(({ scene }, i) => {
    scene.addEventListener("input", () => {
      moved.add(i);
      // The element has the new value once its own listener has heard the same event.
      queueMicrotask(() => tell(i));
    });
  });
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { ask, figure, values } = heard(data);
    // A window that has just been opened asks where the others stand.
    if (ask) for (const i of moved) tell(i);
    const one = figure === undefined ? undefined : figures[figure];
    if (!one) return;
    const known = taken(one.spec, values);
    if (known.wrong.length === 0) one.scene.value = known.values;
  };
  return { ask: () => channel.postMessage({ ask: true }) };
}

/** What a message says, as far as it has the shape of one. */
export function heard(message: unknown): {
  readonly ask: boolean;
  readonly figure?: number;
  readonly values?: unknown;
} {
  if (typeof message !== "object" || message === null) return { ask: false };
  const { ask, figure, values } = message as {
    readonly ask?: unknown;
    readonly figure?: unknown;
    readonly values?: unknown;
  };
  const isNumber = typeof figure === "number" && Number.isInteger(figure) && figure >= 0;
  return { ask: ask === true, ...(isNumber ? { figure, values } : {}) };
}
