import type { Values } from "../drawing/view.js";
import type { KetaSceneElement } from "../elements/keta-scene.js";

interface Message {
  readonly figure?: number;
  readonly values?: Values;
  /** A window that has just been opened asks where the others stand. */
  readonly ask?: true;
}

/**
 * One state in all windows of a deck, the speaker's and the audience's: what somebody drags in one is set in the others.
 * Where a page has no channel, each window keeps its own.
 */
export function state(scenes: readonly KetaSceneElement[]): { ask(): void } {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(`ketalab ${location.pathname}`);
  } catch {
    return { ask() {} };
  }
  const moved = new Set<number>();
  const tell = (figure: number) => {
    const values = scenes[figure]?.value;
    if (values) channel.postMessage({ figure, values: { ...values } } satisfies Message);
  };
  scenes.forEach((scene, i) => {
    scene.addEventListener("input", () => {
      moved.add(i);
      // The element has the new value once its own listener has heard the same event.
      queueMicrotask(() => tell(i));
    });
  });
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.ask) for (const i of moved) tell(i);
    const scene = data.figure === undefined ? undefined : scenes[data.figure];
    if (scene && data.values) scene.value = data.values;
  };
  return { ask: () => channel.postMessage({ ask: true } satisfies Message) };
}
