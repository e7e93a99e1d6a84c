/** The Cloudflare entry's own way out, and nothing else. */

import { createOutbound } from "../../../worker/outbound/index.ts";
import { answerCalls } from "./calls.ts";

export default { fetch: answerCalls(createOutbound({ fetch: (url, init) => fetch(url, init) })) };
