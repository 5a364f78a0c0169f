/** Loaded into every process of VS Code (`--import`): writes into `$KERTAS_KERJA_PROFILE/network.log` that it watches, and what would reach another machine or the proxy that stands for all of them. */
import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import { join } from "node:path";

// Extension hosts take over the flags of their parent, what they start takes over this.
process.env["NODE_OPTIONS"] = `--import=${import.meta.url}`;

const profile = process.env["KERTAS_KERJA_PROFILE"];

/** The port of the proxy where nobody listens. */
const discard = 9;

/** @param {object} what */
function write(what) {
  if (profile === undefined) return;
  const line = JSON.stringify({ process: process.argv.slice(1, 3).join(" "), ...what });
  appendFileSync(join(profile, "network.log"), `${line}\n`);
}

write({});

/** @param {string} host */
const isHere = (host) =>
  host === "localhost" || (net.isIP(host) > 0 && /^(?:(?:::ffff:)?127\.|::1?$|0\.0\.0\.0$)/.test(host));

/**
 * @param {string | undefined} host
 * @param {string | number} port
 */
function look(host, port) {
  if ((host === undefined || isHere(host)) && Number(port) !== discard) return;
  write({ to: `${String(host)}:${port}`, stack: String(new Error().stack).split("\n").slice(3, 12) });
}

/**
 * Puts a function of Node's before which something is looked at.
 * @param {object} owner
 * @param {string} name
 * @param {(given: readonly unknown[]) => void} before
 */
function watch(owner, name, before) {
  const original = /** @type {(...given: unknown[]) => unknown} */ (Reflect.get(owner, name));
  /** @this {unknown} @param {unknown[]} given */
  const watched = function (...given) {
    before(given);
    return Reflect.apply(original, this, given);
  };
  Reflect.set(owner, name, Object.assign(watched, original));
}

/** @param {unknown} value */
const asText = (value) => (typeof value === "string" ? value : undefined);

watch(net.Socket.prototype, "connect", (given) => {
  // Node's own functions hand over the arguments as one list.
  const [first, second] = Array.isArray(given[0]) ? /** @type {readonly unknown[]} */ (given[0]) : given;
  if (typeof first === "number") look(asText(second), first);
  else if (typeof first === "object" && first !== null && !("path" in first && first.path))
    look("host" in first ? asText(first.host) : undefined, "port" in first ? Number(first.port) : 0);
});
watch(dgram.Socket.prototype, "send", (given) => {
  look(asText(given.findLast((one) => typeof one === "string")), "udp");
});
for (const asker of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(asker))
    if (/^(?:lookup|resolve|reverse)/.test(name))
      watch(asker, name, ([asked]) => {
        look(asText(asked), "dns");
      });
syncBuiltinESMExports();
