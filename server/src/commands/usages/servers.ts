/** The commands by which another program is served. */
import { option, text, type Usage } from "./options.ts";

export const servers: readonly (readonly [string, Usage])[] = [
  [
    "mcp",
    {
      call: "[FOLDER…]",
      positionals: Infinity,
      summary: text(
        "alat baca saja untuk asisten AI (Model Context Protocol); hanya folder ini yang dibaca",
        "alat baca sahaja untuk pembantu AI (Model Context Protocol); hanya folder ini dibaca",
        "read-only tools for assistants (Model Context Protocol); they see these folders and nothing else",
      ),
      options: [
        option(
          "lang",
          "id|ms|en",
          "bahasa nama dan pesan bila asisten tidak memintanya",
          "bahasa nama dan mesej apabila pembantu tidak memintanya",
          "the language of names and messages, where the assistant asks for none",
        ),
      ],
      examples: ["mcp samples"],
    },
  ],
  [
    "lsp",
    {
      call: "--stdio",
      positionals: 0,
      summary: text(
        "server bahasa, untuk editor apa pun",
        "pelayan bahasa, untuk mana-mana editor",
        "the language server, for any editor",
      ),
      options: [],
      examples: ["lsp --stdio"],
    },
  ],
];
