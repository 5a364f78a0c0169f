/** Every suite; importing one declares it to mocha. */
import "./editing.ts";
import "./history.ts";
import "./samples.ts";
import "./authoring.ts";
import "./undoing.ts";
import "./migrating.ts";
import "./exporting.ts";
import "./assistant.ts";
import "./shell.ts";
