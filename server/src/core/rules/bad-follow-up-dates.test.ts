import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, foundBy, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { badFollowUpDates as rule } from "./bad-follow-up-dates.ts";

const dated = (...days: readonly string[]): string => paperWithAction("action: Survei", both, "result: Ada.", ...days);

test("done or due before the decision, or done after the session, is found at the day", () => {
  expectFindings(marked(dated("done: 2024-11-04"), "2024-11-04", rule.id));
  expectFindings(marked(dated("due: 2024-06-30", "done: 2025-06-30"), "2024-06-30", rule.id));
  expectFindings(marked(dated("done: 2025-11-06"), "2025-11-06", rule.id));
});

test("the day of the decision and the session's last day are in time", () => {
  expectFindings(dated("due: 2024-11-05", "done: 2024-11-05"));
  expectFindings(dated("done: 2025-11-05"));
  expectFindings(marked(dated("done: 2025-11-05").replace("  endDate: 2025-11-05\n", ""), "2025-11-05", rule.id));
});

test("where a day is missing or malformed, nothing is compared with it", () => {
  expectFindings(dated("due: 2024-06-30", "done: 2025-06-30").replace("date: 2024-11-05", "date: 5/11/2024"), rule.id);
  expectFindings(dated("done: 4 November 2024"), rule.id);
  for (const date of ["", "  date: 3 November 2025\n"])
    expectFindings(dated("done: 2026-06-12").replace("  date: 2025-11-03\n", date), rule.id);
});

test("each message names both days, and leads to the decision", () => {
  const [done] = foundBy(rule.id, dated("done: 2024-06-12"));
  expect(done?.message).toEqual({
    id: "Tidak mungkin selesai 2024-06-12, sebelum diputuskan (2024-11-05): perbaiki salah satu tanggalnya.",
    ms: "Tidak mungkin selesai pada 2024-06-12, sebelum diputuskan (2024-11-05): sila betulkan salah satu tarikhnya.",
    en: "It cannot have been done on 2024-06-12, before it was decided (2024-11-05): correct one of the dates.",
  });
  expect(done?.related).toHaveLength(1);
  expect(foundBy(rule.id, dated("due: 2024-06-30", "done: 2025-06-30"))[0]?.message).toEqual({
    id: "Tenggat 2024-06-30 mendahului keputusannya (2024-11-05): perbaiki salah satu tanggalnya.",
    ms: "Tarikh akhir 2024-06-30 mendahului keputusannya (2024-11-05): sila betulkan salah satu tarikhnya.",
    en: "The due day 2024-06-30 comes before the decision (2024-11-05): correct one of the dates.",
  });
  expect(foundBy(rule.id, dated("done: 2026-06-12"))[0]?.message).toEqual({
    id: "Tidak mungkin sudah selesai 2026-06-12, sesudah sidang ini (2025-11-05): perbaiki tanggalnya, atau hapus `done`.",
    ms: "Tidak mungkin telah selesai pada 2026-06-12, selepas persidangan ini (2025-11-05): sila betulkan tarikhnya, atau buang `done`.",
    en: "It cannot have been done on 2026-06-12, after this session (2025-11-05): correct the date, or remove `done`.",
  });
});
