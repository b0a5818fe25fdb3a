type Make = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/**
 * Runs modules that were written into a page as functions. It is written there itself, as text, so it may use nothing
 * from outside. The name `registry` gives the texts of all that is here: a page can write its own like. What is no
 * function is one typeset formula or letter, or one row of the list of scenes; the names `formulas` and `scenes` give
 * those that are here.
 */
export function load(
  modules: Readonly<Record<string, Make | object | string>>,
  scenes: Readonly<Record<string, readonly string[]>>,
  entry: string,
): void {
  const made: Record<string, { exports: unknown }> = {};
  const texts = () => {
    const written: Record<string, string> = {};
    for (const [name, value] of Object.entries(modules)) {
      written[name] = typeof value === "function" ? String(value) : JSON.stringify(value);
    }
    return { load: String(load), modules: written, scenes };
  };
  const those = (kind: string) =>
    Object.fromEntries(
      Object.entries(modules).flatMap(([name, value]) =>
        name.startsWith(kind) ? [[name.slice(kind.length), value]] : [],
      ),
    );
  const require = (name: string): unknown => {
    if (name === "registry") return texts();
    if (name === "scenes") return { rows: those("scene "), modules: require };
    if (name === "formulas") return { formulas: those("formula "), letters: those("letter ") };
    const known = made[name];
    if (known) return known.exports;
    const make = modules[name];
    if (typeof make !== "function") throw new Error(`this page does not hold ${name}`);
    const module = { exports: {} };
    made[name] = module;
    (make as Make)(require, module, module.exports);
    return module.exports;
  };
  require(entry);
}
