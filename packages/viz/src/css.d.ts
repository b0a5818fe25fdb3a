// A style sheet imported by the sources is its text: tsup, vite and vitest are all told so.
declare module "*.css" {
  const text: string;
  export default text;
}
