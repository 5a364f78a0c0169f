/** Bytes come back as they went, whatever they are; what is no base64 is no bytes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";

test("bytes are told as Node tells them, and come back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  const large = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);
  expect(fromBase64(toBase64(large))).toEqual(large);
});

test("what is no base64 is no bytes", () => {
  expect(fromBase64("bukan base64!")).toEqual(new Uint8Array());
});
