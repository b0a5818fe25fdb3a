type Make = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

/**
 * Runs modules that were written into a page as functions. It is written there itself, as text, so it may use nothing
 * from outside. The name `registry` gives the texts of all that is here: a page can write its own like.
 */
export function load(
  modules: Readonly<Record<string, Make>>,
  scenes: Readonly<Record<string, readonly string[]>>,
  entry: string,
): void {
  const made: Record<string, { exports: unknown }> = {};
  const texts = () => {
    const written: Record<string, string> = {};
    for (const name of Object.keys(modules)) written[name] = String(modules[name]);
    return { load: String(load), modules: written, scenes };
  };
  const require = (name: string): unknown => {
    if (name === "registry") return texts();
    const known = made[name];
    if (known) return known.exports;
    const make = modules[name];
    if (!make) throw new Error(`this page does not hold ${name}`);
    const module = { exports: {} };
    made[name] = module;
    make(require, module, module.exports);
    return module.exports;
  };
  require(entry);
}
