import { spawnSync } from "node:child_process";

/** `npx pnpm fuzz --minutes 10`: the generators of `tests/fuzz` for long, through all readers and runs. */
const at = process.argv.indexOf("--minutes");
const minutes = at < 0 ? 5 : Number(process.argv[at + 1]);
if (!(minutes > 0)) {
  console.error("fuzz takes a number of minutes: npx pnpm fuzz --minutes 10");
  process.exit(2);
}
const { status } = spawnSync(
  "vitest",
  ["run", "--project", "unit", "tests/laws/fuzz.test.ts", "--testTimeout", String(minutes * 60_000 + 120_000)],
  { stdio: "inherit", env: { ...process.env, FUZZ_MINUTES: String(minutes) } },
);
process.exit(status ?? 1);
