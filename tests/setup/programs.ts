import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { installDebian } from "./debian.js";

/** Deno comes with the packages of the workspace, so it is always there. */
export const deno = resolve(import.meta.dirname, "../../node_modules/.bin/deno");

/** Where a program stands, and the Debian packages that bring it. */
interface Program {
  readonly paths: readonly string[];
  readonly packages: readonly string[];
}

/** Programs of the hosts that the tests drive. Jupyter is Debian's: another `python3` may come first on the PATH. */
const programs = {
  jupyter: { paths: ["/usr/bin/jupyter-nbconvert"], packages: ["jupyter-nbconvert"] },
  office: {
    paths: ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
    packages: ["libreoffice-impress", "fonts-dejavu-core"],
  },
  pdftotext: { paths: ["/usr/bin/pdftotext", "/opt/homebrew/bin/pdftotext"], packages: ["poppler-utils"] },
  pdftoppm: { paths: ["/usr/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm"], packages: ["poppler-utils"] },
  pandoc: { paths: ["/usr/bin/pandoc", "/opt/homebrew/bin/pandoc"], packages: ["pandoc"] },
  ipython: { paths: ["/usr/lib/python3/dist-packages/IPython"], packages: ["python3-ipython"] },
  firefox: {
    paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: ["firefox-esr"],
  },
  webkitDriver: { paths: ["/usr/bin/WebKitWebDriver"], packages: ["webkit2gtk-driver"] },
  // Its folder has the name of the machine's kind.
  webkit: {
    paths: ["x86_64", "aarch64"].map((kind) => `/usr/lib/${kind}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
    packages: ["webkit2gtk-driver"],
  },
  screen: { paths: ["/usr/bin/xvfb-run"], packages: ["xvfb", "xauth"] },
  php: { paths: ["/usr/bin/php"], packages: ["php-cli"] },
  // A library has no path that is the same in every version, but for that of its copyright.
  mysqli: { paths: ["/usr/share/doc/php-mysql"], packages: ["php-mysql"] },
  mariadb: { paths: ["/usr/sbin/mariadbd"], packages: ["mariadb-server-core"] },
  purifier: { paths: ["/usr/share/php/HTMLPurifier.auto.php"], packages: ["php-htmlpurifier"] },
  ruby: { paths: ["/usr/bin/ruby"], packages: ["ruby"] },
  sanitize: { paths: ["/usr/share/doc/ruby-sanitize"], packages: ["ruby-sanitize"] },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** The programs that a test file needs, each by its path; or why its tests are skipped. */
export type Found = { readonly paths: Readonly<Record<string, string>>; readonly missing: undefined } | Missing;

interface Missing {
  readonly paths: undefined;
  /** For the title of what is skipped: what is missing, and the one command that brings it. */
  readonly missing: string;
}

/**
 * Finds programs, or installs them where that needs no asking.
 *
 * @throws Error with `CI=true` when one is missing: there nothing may be skipped.
 */
export function findPrograms(...names: ProgramName[]): Found {
  const lacking = names.filter((name) => pathOf(name) === undefined);
  const packages = lacking.flatMap((name) => [...programs[name].packages]);
  if (packages.length > 0) installDebian(packages);
  const still = names.filter((name) => pathOf(name) === undefined);
  if (still.length === 0) {
    return { paths: Object.fromEntries(names.map((name) => [name, pathOf(name) as string])), missing: undefined };
  }
  const missing = `${still.join(" and ")} not found: sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (process.env.CI === "true") throw new Error(missing);
  return { paths: undefined, missing };
}

const pathOf = (name: ProgramName): string | undefined => programs[name].paths.find((path) => existsSync(path));
