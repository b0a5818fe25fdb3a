/** What could begin a tag, a comment or an instruction; an address of a page in brackets is a link. */
const OPENING = /<(?=[a-z/!?])(?!(?:https?:\/\/|mailto:)[^\s<>"']+>)/gi;

/** The words of an author as Markdown in which nothing is markup of a page: what could begin a tag is a letter. */
export const wordsOnly = (text: string): string => text.replaceAll(OPENING, "&lt;");

/** The same for what stands in one line: a heading, a choice. */
export const lineOnly = (text: string): string => wordsOnly(text.replaceAll(/\s+/g, " "));

/** Where a link of Markdown leads: in brackets behind its words, behind its name in a line of its own, or by itself. */
const LINK = /\](?:\(|:)\s*(?:<([^<>\n]*)>|([^)\s]*))|<([a-z][^\s<>]*)>/gi;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** What a page may lead to: a page, a mail. Everything else can be a program. */
const LEADS: ReadonlySet<string> = new Set(["http", "https", "mailto"]);
const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(colon|tab|newline));?/gi;
const NAMED: Readonly<Record<string, string>> = { colon: ":", tab: "\t", newline: "\n" };

/** The first link of a text that leads somewhere else than to a page. */
export function strayLink(text: string): string | undefined {
  for (const [, bracketed, plain, alone] of text.matchAll(LINK)) {
    const address = bracketed ?? plain ?? alone ?? "";
    const [, scheme = "https"] = SCHEME.exec(asBrowsersRead(address)) ?? [];
    if (!LEADS.has(scheme.toLowerCase())) return address;
  }
  return undefined;
}

/** An address without what browsers step over: letters written as numbers, blanks and control characters. */
const asBrowsersRead = (address: string): string =>
  address
    .replaceAll(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return name === undefined
        ? String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)
        : (NAMED[name.toLowerCase()] as string);
    })
    .replaceAll(/[\p{Cc}\p{Cf}\s\\]/gu, "");
