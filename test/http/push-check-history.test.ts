/** One kept check, so that a result can be linked. */

import { describe, expect, it } from "vitest";
import { usePush } from "../support/push-deployment.ts";
import { RUNTIMES } from "../support/runtimes.ts";

describe.each(RUNTIMES)("a kept check on $name", (runtime) => {
  const push = usePush(runtime);

  it("is the answer that the check gave", async () => {
    const { path } = await push.newUser();
    const first = await push.call("POST", `${path}/push-checks`, { certificateId: 11 });
    await push.call("POST", `${path}/push-checks`, { certificateId: 77 });
    const kept = await push.call("GET", `${path}/push-checks/${first.json.id}`);
    expect([kept.status, kept.json]).toEqual([200, first.json]);
  });

  it("is read in another language, and as lines with 200, whatever the verdict", async () => {
    const { path } = await push.newUser();
    const { json } = await push.call("POST", `${path}/push-checks`, { certificateId: 77 });
    const at = `${path}/push-checks/${json.id}`;
    const chinese = await push.call("GET", at, undefined, { "Accept-Language": "zh" });
    expect(chinese.json).toMatchObject({ code: json.code, cause: expect.stringMatching(/证书/) });
    const lines = await push.call("GET", at, undefined, { Accept: "text/plain" });
    expect([lines.status, lines.text]).toEqual([
      200,
      expect.stringMatching(/^certificate +failed[^\n]+\n(?:.*\n)*not_sent: certificate_missing: /),
    ]);
  });

  it("is not found where it is another user's, too old, or none", async () => {
    const mine = await push.newUser();
    const other = await push.newUser();
    const { json } = await push.call("POST", `${mine.path}/push-checks`, { certificateId: 77 });
    for (let i = 0; i < 50; i++)
      await push.call("POST", `${mine.path}/push-checks`, { certificateId: 77 });
    for (const at of [
      `${other.path}/push-checks/${json.id}`,
      `${mine.path}/push-checks/${json.id}`,
      `${mine.path}/push-checks/${"x".repeat(300)}`,
      `${mine.path}/push-checks/__proto__`,
    ]) {
      const answer = await push.call("GET", at);
      expect([answer.status, answer.json.code], at).toEqual([404, "push_check_not_found"]);
    }
  });
});
