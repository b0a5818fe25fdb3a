/** The bytes of a PDF, once it has ended. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const parts: Uint8Array[] = [];
    document.on("data", (part: Uint8Array) => parts.push(part));
    document.on("end", () => done(Buffer.concat(parts)));
    document.on("error", fail);
  });
}
