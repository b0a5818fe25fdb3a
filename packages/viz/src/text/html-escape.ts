/** A text that may stand between tags. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text that may stand between double quotes. */
export const attribute = (text: string): string => escaped(text).replaceAll('"', "&quot;");
