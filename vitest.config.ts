import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { sources } from "./vite.sources.js";

/** Slow machines differ by a factor of ten, and a limit that is not reached costs nothing: it is there for what hangs. */
const PATIENT = { expect: { poll: { timeout: 30_000 } } };

/** The longest files first: begun last, they would keep one processor busy while the other waits. */
const LONGEST = ["browser/family", "hosts/notebooks", "hosts/npm", "browser/engines", "browser/pack", "hosts/office"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}`));
      return at === -1 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

const project = (name: string, test: object) => ({ extends: true as const, test: { name, ...test } });

export default defineConfig({
  plugins: [sources({ core: "node" })],
  test: {
    environment: "node",
    passWithNoTests: true,
    sequence: { sequencer: LongestFirst },
    // Tests in a browser wait for it most of the time: a small machine has room for one more than it would take by itself.
    maxWorkers: 2,
    projects: [
      project("unit", {
        include: ["tests/{laws,core,viz,reference}/**/*.test.ts"],
        globalSetup: "tests/setup/baked.ts",
        setupFiles: "tests/setup/registry.ts",
        testTimeout: 120_000,
        hookTimeout: 240_000,
        // What a test registers it takes away again (`setup/registry.ts`), and reading the library anew for each takes most of the time.
        isolate: false,
      }),
      project("examples", {
        include: ["tests/examples/**/*.test.ts"],
        globalSetup: "tests/setup/built.ts",
        testTimeout: 240_000,
        hookTimeout: 240_000,
      }),
      project("hosts", {
        // Programs and folders outside of here: slow, so `pnpm hosts` runs them and `npm test` does not.
        include: ["tests/hosts/**/*.test.ts"],
        globalSetup: ["tests/setup/built.ts", "tests/setup/browser.ts", "tests/setup/outside.ts"],
        ...PATIENT,
        testTimeout: 600_000,
        hookTimeout: 600_000,
      }),
      project("browser", {
        include: ["tests/browser/**/*.test.ts"],
        globalSetup: ["tests/setup/gallery.ts", "tests/setup/browser.ts"],
        ...PATIENT,
        testTimeout: 240_000,
        hookTimeout: 240_000,
      }),
    ],
  },
});
