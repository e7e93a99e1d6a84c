/** The diagnosis: everything that may stop a push, in order. */

import * as v from "valibot";
import { DIAGNOSIS_STAGES } from "../diagnosis/record.ts";
import { operation } from "./operation.ts";
import { STORAGE } from "./problem-groups.ts";
import { broken, detail, stageStatus, streamed } from "./push-checks.ts";
import {
  code,
  evidence,
  explained,
  fault,
  language,
  named,
  says,
  time,
  userId,
  whole,
} from "./schemas.ts";
import { status } from "./status.ts";

const diagnosisStage = named(
  v.strictObject({
    stage: v.picklist(DIAGNOSIS_STAGES),
    status: stageStatus,
    code,
    detail,
  }),
  "DiagnosisStage",
);

const diagnosis = named(
  v.strictObject({
    userId,
    found: says(v.boolean(), "Whether there is a cause at all."),
    causes: says(
      v.array(
        v.strictObject({
          rank: says(whole, "1 is the first to look at."),
          certainty: says(
            v.picklist(["certain", "likely", "possible"]),
            "`certain`: this alone stops the push.",
          ),
          stage: v.picklist(DIAGNOSIS_STAGES),
          ...explained,
          fault,
          evidence,
        }),
      ),
      "Ranked.",
    ),
    stages: v.array(diagnosisStage),
    status: v.optional(status),
    at: time("When."),
  }),
  "Diagnosis",
);

export const diagnoseUser = operation({
  tag: "Diagnosis",
  summary: "Why does this user get no push?",
  description:
    "Everything in order: UserSig, credentials, account, status, devices, certificates, " +
    "callbacks, and on request a push. Needs `status:read` beside its scope.",
  headers: language,
  query: v.strictObject(streamed),
  body: v.strictObject({
    pushCheck: v.optional(says(v.boolean(), "Sends one visible notification."), false),
    observedCode: v.optional(
      says(
        v.union([whole, v.string()]),
        "The code that the SDK or the server shows, or the message that has it.",
      ),
    ),
    source: v.optional(says(v.string(), "The product that shows it, as in `GET /v1/codes`.")),
    userSig: v.optional(says(v.string(), "The UserSig that the device has.")),
  }),
  answers: {
    200: {
      description: "What was found; as lines, only when no cause is certain.",
      json: diagnosis,
      text: "A line for each stage, then the causes.",
      events: { stage: diagnosisStage, result: diagnosis, problem: broken },
    },
    422: { description: "A cause is certain.", text: "A line for each stage, then the causes." },
  },
  problems: [...STORAGE, "code_source_unknown"],
  examples: [
    { summary: "Nothing is sent", path: { userId: "alice" }, body: {}, status: 200 },
    {
      summary: "With the code that the SDK shows",
      path: { userId: "alice" },
      body: { observedCode: 70001, source: "sdk" },
      status: 200,
    },
    {
      summary: "A product that there is not",
      path: { userId: "alice" },
      body: { observedCode: 70001, source: "fax" },
      status: 400,
    },
  ],
});
