/** A Hono app that parses a JSON body and sends it back. */

import { Hono } from "hono";

export default new Hono().post("/", async (context) => context.json(await context.req.json()));
