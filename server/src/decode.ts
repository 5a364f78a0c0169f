/** Bytes of a file as a text: UTF-8, or UTF-16 where its mark says so, as editors open it. */

/** What is neither becomes U+FFFD, which the rule yaml-syntax finds. A mark of UTF-8 stays, so that nothing of a file is lost. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
