/** The table of Tencent's codes, and the sentences about them. */

import { describe, expect, it } from "vitest";
import { catalogueOf, LANGUAGES, type Language } from "../../../worker/messages/index.ts";
import { codesOf, faultOf, reasonOf, type TencentReason } from "../../../worker/tencent/index.ts";

const KNOWN_CODES = (Object.keys(catalogueOf("en").tencent) as TencentReason[]).flatMap(codesOf);

describe("Tencent's REST API", () => {
  it.each<[TencentReason, RegExp, RegExp, RegExp]>([
    ["unreachable", /Nothing was sent/, /何も送信されていません/, /没有发送/],
    ["connection_lost", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["deadline", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["tencent_timeout", /may have been carried out/, /実行された可能性/, /可能已被执行/],
    ["not_tencent", /may have been carried out/, /実行された可能性/, /可能已被执行/],
  ])("%s tells whether it may have been sent, in every language", (reason, en, ja, zh) => {
    for (const [language, said] of Object.entries({ en, ja, zh }) as [Language, RegExp][]) {
      const [cause, remedy] = catalogueOf(language).tencent[reason];
      expect(cause).toMatch(said);
      // Whoever may have sent something is told to look first.
      expect(/look at the phone|端末を確認|查看手机/.test(remedy)).toBe(reason !== "unreachable");
    }
  });
});

describe("the table of codes", () => {
  /** Every code of tencent.md §1.6, and those of §5.5 that Tencent itself answers. */
  const LISTED = [
    60002, 60003, 60004, 60005, 60006, 60007, 60011, 60018, 60019, 60008, 60014, 60009, 60010,
    60012, 60013, 60015, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028, 70001, 70002,
    70003, 70005, 70009, 70013, 70014, 70016, 70020, 70050, 70051, 70107, 70114, 70169, 70202,
    70500, 70206, 70398, 70402, 70403, 70404, 72000, 72002, 72001, 72010, 90001, 90003, 90005,
    90007, 90002, 90010, 90009, 90011, 90018, 90012, 90048, 20003, 90026, 90043, 90045, 90057,
    90992, 90994, 90995, 91000, 93000, 6206, 6208, 6014, 6026, 6017, 7501, 9520, -10003, -10004,
    -10005, -10108, 21005, 22001, 22003, 22004, 22005, 22006, -195, -196, -197, -198, -199, -200,
    -201, -202, -203, 90024, 90047, 800001, 800002, 800003, 800004, 800005, 800006, 800007, 800008,
    800009, 800010, 800011, 800012, 800013, 800014, 800015, 800016, 9523, 3000, 1000900010,
    // Refusals of messages, and of APIs that are not called here.
    20001, 20002, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011, 20012, 20016, 20022,
    20023, 80001, 80002, 80003, 80004, 90006, 90008, 90020, 90022, 90031, 90032, 90033, 90039,
    90040, 90044, 90049, 90050, 90051, 90052, 90053, 90054, 90055, 90056, 70399, 71000, 120001,
    125000, 130000,
  ];

  it.each(LISTED)("explains %i in three languages", (code) => {
    const reason = reasonOf(code);
    expect(reason).not.toBe("unknown_code");
    expect(faultOf(reason)).toMatch(/^(caller|operator|vendor|transient)$/);
    for (const language of LANGUAGES)
      for (const sentence of catalogueOf(language).tencent[reason]) expect(sentence).not.toBe("");
  });

  it.each<[code: number, reason: TencentReason, fault: string]>([
    [20001, "message_malformed", "caller"],
    [20004, "message_service", "transient"],
    [20005, "message_service", "transient"],
    [20006, "webhook_forbids", "operator"],
    [20007, "blocked_by_receiver", "caller"],
    [20009, "not_friends", "caller"],
    [20010, "not_friends", "caller"],
    [20011, "not_friends", "caller"],
    [20012, "sender_muted", "caller"],
    [80001, "content_refused", "caller"],
    [80002, "too_large", "caller"],
    [90031, "message_number_wrong", "caller"],
    [120_000, "unknown_code", "vendor"],
    [120_001, "webhook_code", "operator"],
    [130_000, "webhook_code", "operator"],
    [130_001, "unknown_code", "vendor"],
  ])("%i, which a message can be refused with, is %s and the turn of %s", (code, reason, fault) => {
    expect(reasonOf(code)).toBe(reason);
    expect(faultOf(reason)).toBe(fault);
  });

  it("has no code twice, and falls back for codes that nobody has seen", () => {
    expect(new Set(KNOWN_CODES).size).toBe(KNOWN_CODES.length);
    expect(reasonOf(12345)).toBe("unknown_code");
    expect(faultOf("unknown_code")).toBe("vendor");
  });
});
