"use strict";
// Stands in for optional drivers of Soketi that this product does not use, so that none of their code is installed.
module.exports = new Proxy(Object.create(null), {
  get(_target, key) {
    if (key === "__esModule" || typeof key === "symbol" || key === "default" || key === "then") return undefined;
    throw new Error(`${String(key)}: this optional Soketi driver is not installed`);
  },
});
