/** Text and days as the XML files of Office documents hold them. */
import type { Day } from "../day.ts";
import { formatDay } from "../day.ts";

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For text that `tidy` has been over: nothing else is forbidden in it. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

interface Properties {
  readonly title: string;
  readonly language: string;
  readonly day: Day;
}

/** docProps/core.xml: the document's one date stands for the time of writing, so that the same paper gives the same bytes. */
export function coreProperties({ title, language, day }: Properties): string {
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${formatDay(day)}T00:00:00Z</dcterms:${name}>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Kertas Kerja</dc:creator><dc:language>${language}</dc:language>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}
