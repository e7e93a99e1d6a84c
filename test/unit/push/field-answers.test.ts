/** Vendors' answers out of public reports: the right cause, whose turn it is, and what to do. */

import { describe, expect, it } from "vitest";
import type { Language } from "../../../worker/messages/index.ts";
import { explainCode, faultOfClass } from "../../../worker/push/explain.ts";
import { diagnose, type Row } from "../../../worker/push/table.ts";
import { vendorDiagnosis } from "../../../worker/push/tencent-route/vendor-code.ts";
import type { Vendor } from "../../../worker/push/vendor.ts";
import { readAnswer as readApns } from "../../../worker/push/vendors/apns/answer.ts";
import { readAnswer as readFcm } from "../../../worker/push/vendors/fcm/answer.ts";
import { readAnswer as readHonor } from "../../../worker/push/vendors/honor/answer.ts";
import { readAnswer as readHuawei } from "../../../worker/push/vendors/huawei/answer.ts";
import { findVendor } from "../../../worker/push/vendors/index.ts";
import { readAnswer as readMeizu } from "../../../worker/push/vendors/meizu/answer.ts";
import { readAnswer as readOppo } from "../../../worker/push/vendors/oppo/answer.ts";
import { readAnswer as readVivo } from "../../../worker/push/vendors/vivo/answer.ts";
import { readAnswer as readWebPush } from "../../../worker/push/vendors/webpush/answer.ts";
import { readAnswer as readXiaomi } from "../../../worker/push/vendors/xiaomi/answer.ts";
import { ANSWERS } from "./field-answers.ts";
import { PASSED_ON } from "./field-passed-on.ts";
import { answerOf } from "./rows.ts";

const READ = {
  apns: readApns,
  fcm: readFcm,
  honor: readHonor,
  huawei: readHuawei,
  meizu: readMeizu,
  oppo: readOppo,
  vivo: readVivo,
  webpush: readWebPush,
  xiaomi: readXiaomi,
};

const LANGUAGES: readonly Language[] = ["en", "ja", "zh"];

const expectJudged = (row: Row | undefined, { code, fault }: { code: string; fault: string }) =>
  expect(row && [row.code, faultOfClass(row.class)]).toEqual([code, fault]);

describe("a vendor's answer", () => {
  it.each(ANSWERS)("%s (%s)", (_, name, answer, { names = [], says, ...expected }) => {
    const vendor = findVendor(name) as Vendor;
    const reading = READ[name as keyof typeof READ](answerOf(answer));
    if (reading.outcome !== "refused") throw new Error(`${reading.outcome}, not refused`);
    const row = diagnose(vendor.table, reading.signal);
    expectJudged(row, expected);
    for (const language of LANGUAGES) {
      const { cause, remedy } = explainCode(row.code, {}, language);
      expect(remedy).not.toBe("");
      for (const word of names) expect(`${language}: ${cause} ${remedy}`).toContain(word);
    }
    const { cause, remedy } = explainCode(row.code, {}, "en");
    if (says) expect(`${cause} ${remedy}`).toMatch(says);
  });
});

describe("an answer that Tencent passes on", () => {
  it.each(PASSED_ON)("%s (%s)", (_, vendor, errorCode, info, expected) => {
    expectJudged(vendorDiagnosis(vendor, errorCode, info), expected);
  });
});
