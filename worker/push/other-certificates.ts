/**
 * Whose a token is that was refused as another project's: the app's other certificates of the
 * vendor are asked, in a way that shows nothing and marks nothing.
 */

import { StageRunner } from "../checks/stages.ts";
import { Failure } from "../problems/failure.ts";
import { authorizeAndSend, type SendInput } from "./authorize-and-send.ts";
import type { Certificate } from "./certificates/certificate.ts";
import { listCertificates } from "./certificates/registry.ts";
import { openCertificate } from "./credential.ts";
import type { CheckStages } from "./record.ts";
import type { CheckEnd } from "./stage-ends.ts";
import type { PushNeeds } from "./state.ts";
import type { Sender } from "./vendor.ts";

/** Certificates that are tried at most. */
const TRIED_MAXIMUM = 5;

/** A public key in a summary says nothing beyond its first characters. */
const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 12)}…` : text);

/** The name that the operator gave it; otherwise what may be shown of it. */
export const shownName = ({ name, summary }: Pick<Certificate, "name" | "summary">): string =>
  name ?? Object.values(summary).map(brief).join(" ");

interface Asked extends SendInput {
  readonly sdkAppId: number;
  readonly certificateId: string;
  /** Milliseconds of the clock at which the check has to be over. */
  readonly until: number;
}

/** Whether the vendor takes the token under this credential. Nothing is sent to the device. */
async function takesToken(input: Asked, sender: Sender, deps: PushNeeds): Promise<boolean> {
  const { recognises } = sender;
  const deadlineMs = input.until - deps.clock();
  if (recognises === undefined || deadlineMs <= 0) return false;
  const quiet: CheckStages = new StageRunner(deps.clock, () => {});
  const trial = { ...input, sender: { ...sender, dryRun: recognises }, dryRun: true, deadlineMs };
  const { status, code } = await authorizeAndSend(trial, quiet, deps);
  return status === "ok" && code === recognises.passed;
}

async function findOwner(input: Asked, deps: PushNeeds): Promise<Certificate | undefined> {
  const { sdkAppId, certificateId, vendor } = input;
  const others = (await listCertificates(sdkAppId, deps)).filter(
    (other) => other.vendor === vendor.name && other.certificateId !== certificateId,
  );
  // A trial that the refused certificate passes as well says nothing about the token.
  if (others.length === 0 || (await takesToken(input, input.sender, deps))) return undefined;
  for (const other of others.slice(0, TRIED_MAXIMUM)) {
    const opened = await openCertificate(other, deps.clock(), deps);
    if (opened instanceof Failure || opened.sender === undefined) continue;
    if (await takesToken(input, opened.sender, deps)) return other;
  }
  return undefined;
}

/** The refusal, with the certificate that the token belongs to where the app has it. */
export async function namingOwner(end: CheckEnd, input: Asked, deps: PushNeeds): Promise<CheckEnd> {
  const { vendor, sender, dryRun } = input;
  if (end.verdict !== "rejected" || !vendor.foreign?.includes(end.code)) return end;
  // The dry run was about a token that belongs to nobody.
  if (dryRun && typeof sender.dryRun === "object" && !sender.dryRun.usesToken) return end;
  const owner = await findOwner(input, deps);
  if (owner === undefined) return end;
  const { tokenDead: _, ...alive } = end;
  const evidence = {
    ...end.evidence,
    otherCertificateId: owner.certificateId,
    otherCertificate: shownName(owner),
  };
  return { ...alive, evidence };
}
