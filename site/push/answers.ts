/** What the server answers about devices and checks. */

import type { ValueOf } from "../../client/index.ts";
import type { Result, Stage } from "../server/use-run.ts";

type Direct = Exclude<Result<"checkPush">, { readonly route: "tencent" }>;

export type Devices = ValueOf<"listDevices">;
export type Device = Devices["devices"][number];
export type Certificate = ValueOf<"listCertificates">["certificates"][number];
/** Along either route: what only one of them tells may be missing. */
export type Check = Omit<Direct, "certificateId" | "stages"> & {
  readonly certificateId?: string;
  readonly route?: "tencent";
  readonly stages: readonly CheckStage[];
};
export type Diagnosis = Result<"diagnoseUser">;
export type Cause = Diagnosis["causes"][number];
export type CheckStage = Omit<Stage<"diagnoseUser">, "stage"> &
  Partial<Pick<Direct["stages"][number], "findings" | "durationMs">> & { readonly stage: string };
