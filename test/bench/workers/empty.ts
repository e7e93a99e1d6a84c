/** The floor: a Hono app that does nothing. */

import { Hono } from "hono";

export default new Hono().get("/", (context) => context.body(null));
