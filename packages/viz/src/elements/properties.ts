import { looks } from "../download/looks.js";

/** Attributes that are there or not. */
const FLAGS: ReadonlySet<string> = new Set(["compact", "room"]);

/** Gives elements their attributes as properties too: frameworks set what they find, lists and truths included. */
export function reflectAttributes(prototype: HTMLElement): void {
  for (const name of ["name", ...looks]) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return FLAGS.has(name) ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: HTMLElement, given: unknown) {
        if (given === undefined || given === null || given === false) this.removeAttribute(name);
        else this.setAttribute(name, given === true ? "" : Array.isArray(given) ? given.join(" ") : String(given));
      },
    });
  }
}

/** Sets again what was set before the element knew what it is: until then it was a plain property. */
export function upgrade(element: HTMLElement): void {
  const all = element as unknown as Record<string, unknown>;
  for (const name of ["value", "name", ...looks]) {
    if (!Object.hasOwn(element, name)) continue;
    const given = all[name];
    delete all[name];
    all[name] = given;
  }
}

/** Makes a control a property of its own, `scene.dose = 1`, and takes what was set there before it was one. */
export function reflectControl(element: HTMLElement & { value: object }, name: string): void {
  const own = Object.getOwnPropertyDescriptor(element, name);
  // What elements have by themselves keeps its meaning; what stands here already is this property.
  if (own?.get || name in Object.getPrototypeOf(element)) return;
  Object.defineProperty(element, name, {
    configurable: true,
    get: () => (element.value as Record<string, unknown>)[name],
    set: (given: unknown) => {
      element.value = { [name]: given };
    },
  });
  if (own) element.value = { [name]: own.value };
}
