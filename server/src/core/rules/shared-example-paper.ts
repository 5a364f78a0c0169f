/** The paper that rules about whole papers show as their example: short, and without a fault. */

/** In the version of the format that is named, the current one where none is. */
export const examplePaper = (format = "kertas-kerja/1"): string => `format: ${format}
session:
  forum: forum-uji
  number: 38
  date: 2025-11-03
  endDate: 2025-11-05
side: indonesia
issueArea: security-border
title: Keamanan dan Pengelolaan Perbatasan
items:
  - id: UJI-2024-001
    title: Jalan penghubung
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar]
      malaysia: [jim-sarawak]
    history:
      - session: 38
        date: 2025-11-04
        outcome: raised
        decision: Diajukan.
`;
