import { describe, expect, it } from "vitest";
import type { Values } from "../../packages/viz/src/drawing/view.js";
import { stage } from "../../packages/viz/src/scene/stage.js";

/** Frames that are turned by hand. */
function handClock() {
  let waiting: (() => void) | undefined;
  return {
    request: (draw: () => void) => {
      waiting = draw;
      return 1;
    },
    cancel: () => {
      waiting = undefined;
    },
    turn: () => {
      const draw = waiting;
      waiting = undefined;
      draw?.();
    },
  };
}

function setUp() {
  const clock = handClock();
  const root = new EventTarget();
  const log: string[] = [];
  const note = (what: string) => (values: Values, changed?: ReadonlySet<string>) => {
    log.push(`${what} ${values.dose}/${values.duration}${changed ? ` (${[...changed].join()})` : ""}`);
  };
  const made = stage({
    root,
    values: { dose: 0.5, duration: 40 },
    commit: note("commit"),
    settle: note("settle"),
    clock,
  });
  const say = (type: string, name: string, value: number) =>
    root.dispatchEvent(new CustomEvent(type, { detail: { name, value } }));
  return { clock, log, made, say, root };
}

describe("stage", () => {
  it("however often a control speaks, there is one commit a frame", () => {
    const { clock, log, say } = setUp();
    for (const dose of [0.6, 0.7, 0.8]) say("input", "dose", dose);
    expect(log).toEqual([]);
    clock.turn();
    expect(log).toEqual(["commit 0.8/40 (dose)"]);
    clock.turn();
    expect(log).toHaveLength(1);
  });

  it("a gesture settles once, when it has ended", () => {
    const { clock, log, say } = setUp();
    say("input", "dose", 0.6);
    clock.turn();
    say("change", "dose", 0.6);
    clock.turn();
    expect(log).toEqual(["commit 0.6/40 (dose)", "settle 0.6/40"]);
  });

  it("two values in one frame are one commit that names both", () => {
    const { clock, log, say } = setUp();
    say("input", "dose", 2);
    say("input", "duration", 1);
    clock.turn();
    expect(log).toEqual(["commit 2/1 (dose,duration)"]);
  });

  it("the state is new as soon as it is said, before it is drawn", () => {
    const { made, say } = setUp();
    say("input", "dose", 1);
    expect(made.values).toEqual({ dose: 1, duration: 40 });
  });

  it("a name that the scene does not have, or a value it has already, draws nothing", () => {
    const { clock, log, say } = setUp();
    say("input", "colour", 3);
    say("input", "dose", 0.5);
    clock.turn();
    expect(log).toEqual([]);
  });

  it("after dispose nothing is heard and nothing waits", () => {
    const { clock, log, made, say } = setUp();
    say("input", "dose", 1);
    made.dispose();
    say("input", "dose", 2);
    clock.turn();
    expect(log).toEqual([]);
  });
});
