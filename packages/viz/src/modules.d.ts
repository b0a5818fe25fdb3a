// A style sheet imported by the sources is its text: tsup, vite and vitest are all told so.
declare module "*.css" {
  const text: string;
  export default text;
}

// The library as texts, which the same three put in place of this name.
declare module "*.bundle" {
  const registry: import("./download/registry.js").Registry;
  export default registry;
}
