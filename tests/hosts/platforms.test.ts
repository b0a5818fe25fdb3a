import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAt } from "../browser/page.js";
import { block } from "../examples/blocks.js";
import { findPrograms } from "../setup/programs.js";
import { desk, drawn } from "./desk.js";
import { wordpress } from "./wordpress.js";

const own = desk();
const ELEMENT = block("docs/hosts/wordpress.md", "html", "<keta-scene");
const SENTENCE = "Ketamine in plasma peaks when the drip ends.";

/** The blocks of the pages name a server that is not there: here the files lie elsewhere. */
const at = (address: string, html: string) => html.replaceAll("https://files.example.org/", address);

beforeAll(() => {
  own.copy("ketalab.iife.js");
  own.ketalab(`ketalab pack drip-to-mood
ketalab render drip-to-mood -o drip-to-mood.png`);
});

const debian = findPrograms("php", "purifier");

describe.skipIf(debian.missing)(`Moodle's cleaning ${debian.missing ?? ""}`, () => {
  const page = "docs/hosts/moodle.md";
  const [frame, picture] = [block(page, "html", "<iframe"), block(page, "html", "<img")];
  let library: string;
  beforeAll(() => {
    library = join(own.folder, "purifier");
    const from = dirname(debian.paths?.purifier as string);
    for (const name of ["HTMLPurifier", "HTMLPurifier.auto.php", "HTMLPurifier.autoload.php", "HTMLPurifier.php"])
      cpSync(join(from, name), join(library, name), { recursive: true });
    // Debian's copy is older than its PHP, which reads a letter of a text as $text[0] and no longer as $text{0}.
    for (const name of ["Encoder.php", "ChildDef/Custom.php", "TagTransform/Font.php"]) {
      const path = join(library, "HTMLPurifier", name);
      writeFileSync(path, readFileSync(path, "utf8").replace(/(\$\w+(?:\['\w+'\])?)\{(\$?\w+)\}/g, "$1[$2]"));
    }
  });
  const cleaned = (html: string) =>
    execFileSync(debian.paths?.php as string, [join(import.meta.dirname, "platforms/moodle.php"), library], {
      input: html,
      encoding: "utf8",
    });

  it("takes a frame, and of the element leaves the text", () => {
    expect(cleaned(frame).trim()).toBe("");
    expect(cleaned(ELEMENT).trim()).toBe(`<p>${SENTENCE}</p>`);
  });

  it("keeps the picture with its link", async () => {
    own.write("moodle.html", `<!doctype html>${at("", cleaned(picture))}`);
    const opened = await own.open("moodle.html");
    await expect
      .poll(() => opened.page.locator("img").evaluate((one: HTMLImageElement) => one.naturalWidth))
      .toBeGreaterThan(300);
    await opened.page.getByRole("link").click();
    await drawn(opened);
    await opened.page.context().close();
  });

  it("where nothing is cleaned, the frame is live", async () => {
    own.write("moodle-page.html", `<!doctype html>${at("", frame)}`);
    const opened = await own.open("moodle-page.html");
    await drawn(opened, "iframe");
    await opened.page.context().close();
  });
});

const rails = findPrograms("ruby", "sanitize");

describe.skipIf(rails.missing)(`Canvas's cleaning ${rails.missing ?? ""}`, () => {
  const page = "docs/hosts/canvas.md";
  const cleaned = (html: string) =>
    execFileSync(rails.paths?.ruby as string, [join(import.meta.dirname, "platforms/canvas.rb")], {
      input: html,
      encoding: "utf8",
    }).trim();

  it("keeps the frame with its rights and its size, and it is live", async () => {
    const frame = block(page, "html", "<iframe");
    expect(cleaned(frame)).toBe(frame.trim());
    const path = "/courses/678/files/12345/download";
    own.write("canvas.html", `<!doctype html>${cleaned(frame).replace(path, "drip-to-mood.html")}`);
    const opened = await own.open("canvas.html");
    await drawn(opened, "iframe");
    await opened.page.context().close();
  });

  it("of the element leaves the text, and keeps the picture with its link", () => {
    expect(cleaned(ELEMENT)).toBe(`<p>${SENTENCE}</p>`);
    const picture = block(page, "html", "<img");
    expect(cleaned(picture)).toBe(picture.trim());
  });
});

const server = findPrograms("php", "mysqli", "mariadb");

describe.skipIf(server.missing)(`WordPress ${server.missing ?? ""}`, () => {
  const page = "docs/hosts/wordpress.md";
  const [frame, picture] = [block(page, "html", "<iframe"), block(page, "html", "<img")];
  let site: Awaited<ReturnType<typeof wordpress>>;
  /** Where a server of one's own would have the files: beside the uploads. */
  let files: string;
  beforeAll(async () => {
    site = await wordpress(server.paths as Readonly<Record<string, string>>);
    const { url = "" } = site.upload("administrator", join(own.folder, "drip-to-mood.png"), "drip-to-mood.png");
    files = url.replace(/[^/]+$/, "");
    site.put(files, join(own.folder, "ketalab.iife.js"));
  });
  afterAll(() => site?.close());
  const opened = (link: string) => openAt(own.browser(), link, { ours: site.address });

  it("an administrator uploads the one file; an author may not", () => {
    const file = join(own.folder, "drip-to-mood.html");
    expect(site.upload("author", file, "drip-to-mood.html").error).toMatch(/not allowed to upload this file type/);
    expect(site.upload("administrator", file, "drip-to-mood.html").url).toBe(`${files}drip-to-mood.html`);
  });

  it.each(["administrator", "editor"])("the frame and the element of an %s are live", async (role) => {
    const framed = await opened(site.publish(role, at(files, frame)).link);
    await drawn(framed, "iframe");
    await framed.page.context().close();
    const element = await opened(site.publish(role, at(files, ELEMENT)).link);
    await drawn(element);
    await element.page.context().close();
  });

  it("of an author the frame goes, and of the element the text is left", async () => {
    expect(site.publish("author", frame).content).not.toContain("iframe");
    const post = site.publish("author", ELEMENT);
    expect(post.content).not.toMatch(/keta-scene|script/);
    const { page: seen } = await opened(post.link);
    expect(await seen.getByText(SENTENCE).isVisible()).toBe(true);
    await seen.context().close();
  });

  it("the picture with its link stays whoever writes it", async () => {
    const { page: seen } = await opened(site.publish("author", at(files, picture)).link);
    await seen.getByRole("img", { name: SENTENCE.slice(0, -1) }).click();
    await seen.locator("keta-scene .says").waitFor();
    await seen.context().close();
  });
});
