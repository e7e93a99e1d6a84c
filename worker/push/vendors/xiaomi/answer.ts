/** Reading Xiaomi's answers (push-vendors.md §7, §14). Business errors come with HTTP 200. */

import { readRecord, readText } from "../../../bytes/json.ts";
import { unwrap } from "../../../bytes/json-text.ts";
import { readProbe } from "../../kit/control-probe.ts";
import { refusal, withoutCode } from "../../kit/refusal.ts";
import type { Reading, VendorAnswer } from "../../vendor.ts";
import { NO_TARGETS } from "./table.ts";

/** `result`, `code`, `reason` and the list of bad tokens all have to say yes. */
export function readAnswer(answer: VendorAnswer): Reading {
  const {
    result,
    code: given,
    reason: why,
    description,
    info,
    data: inner,
  } = readRecord(answer.json);
  const code = readText(given);
  const reason = readText(why);
  const message = [why, description, info].map(readText).filter(Boolean).join(" · ");
  if (code === undefined) return withoutCode(answer, message);
  if (code !== "0") return refusal("send", answer, { code, reason, message });
  const data = unwrap(inner);
  // Seen in the field, in both spellings, inside `{"result":"ok","code":0}`. Only one token was
  // sent, so it is ours.
  if (readText(data.bad_regids ?? data.bad_regIds))
    return refusal("send", answer, { code, reason: "bad_regids", message });
  if (reason !== undefined && NO_TARGETS.test(reason))
    return refusal("send", answer, { code, reason, message });
  // A success that gives a reason, or a result that is not `ok`, says yes and no at once.
  if (answer.status !== 200 || result !== "ok" || reason !== undefined)
    return { outcome: "unreadable" };
  const messageId = readText(data.id);
  return { outcome: "accepted", code, ...(messageId && { messageId }) };
}

export const readTrial = readProbe(readAnswer, ["10029", "20301", "65003", "66007"]);
