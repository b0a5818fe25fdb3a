/** What the tests ask of a browser, whichever it is. */
export interface Engine {
  /** Opens a page, and waits until it has loaded. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in the page and gives what its promise gives.
   * @param work one that leans on nothing around it: its text is sent.
   */
  ask<T, A extends readonly unknown[]>(work: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Presses the mouse at the first place, moves it through the others and lets go; CSS pixels of the window. */
  drag(...places: readonly (readonly [x: number, y: number])[]): Promise<void>;
  /** Presses a key; those without a letter as WebDriver writes them. */
  press(key: string): Promise<void>;
  /** Ends the browser and removes what it has written. */
  close(): Promise<void>;
}

/** Keys that have no letter, as WebDriver writes them. */
export const keys = { left: "\uE012", right: "\uE014", pageDown: "\uE00F" } as const;

/** One of the commands that WebDriver has, by the words of its two forms: a name for Marionette, a path for HTTP. */
export interface Command {
  readonly name: string;
  readonly path: string;
}

const commands = {
  open: { name: "WebDriver:Navigate", path: "url" },
  ask: { name: "WebDriver:ExecuteAsyncScript", path: "execute/async" },
  act: { name: "WebDriver:PerformActions", path: "actions" },
} as const satisfies Record<string, Command>;

/** An engine that is driven by WebDriver; `send` gives the value that the browser answers with. */
export function driven(
  send: (command: Command, words: object) => Promise<unknown>,
  close: () => Promise<void>,
): Engine {
  const act = (source: object) => send(commands.act, { actions: [source] });
  return {
    close,
    async open(url) {
      await send(commands.open, { url });
    },
    async ask(work, ...given) {
      const script = `const [given, done] = [arguments[0], arguments[arguments.length - 1]];
        Promise.resolve().then(() => (${work})(...given)).then((value) => done({ value }), (problem) => done({ problem: String(problem) }));`;
      const told = (await send(commands.ask, { script, args: [given] })) as { value: never; problem?: string };
      if (told.problem !== undefined) throw new Error(told.problem);
      return told.value;
    },
    async drag(first, ...rest) {
      const to = ([x, y]: readonly [number, number], duration: number) => ({
        type: "pointerMove",
        origin: "viewport",
        duration,
        x: Math.round(x),
        y: Math.round(y),
      });
      await act({
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          to(first as readonly [number, number], 0),
          { type: "pointerDown", button: 0 },
          ...rest.map((place) => to(place, 40)),
          { type: "pointerUp", button: 0 },
        ],
      });
    },
    async press(value) {
      await act({
        type: "key",
        id: "keyboard",
        actions: [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ],
      });
    },
  };
}
