/** Mocha's build for browsers sets globals, and exports nothing. */
declare module "mocha/mocha.js";
