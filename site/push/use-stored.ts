/** What the server has about a user's pushes: devices, the app's certificates, past checks. */

import { useEffect } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import { call } from "../server/call.ts";
import type { Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";

interface Place {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly may: (scope: Scope) => boolean;
  /** Certificates are needed from now on. */
  readonly needsCertificates: boolean;
}

export function useStored({ server, sdkAppId, userId, may, needsCertificates }: Place) {
  const devices = useAnswer<"listDevices">(server, userId);
  const certificates = useAnswer<"listCertificates">(server, String(sdkAppId));
  const checks = useAnswer<"listPushChecks">(server, userId);
  const mayCheck = may("push:check");
  useEffect(() => {
    if (needsCertificates && mayCheck && !certificates.value)
      void certificates.ask(call("listCertificates", { sdkAppId }));
  }, [needsCertificates]);
  const loadChecks = () => {
    if (mayCheck) void checks.ask(call("listPushChecks", { sdkAppId, userId }));
  };
  const loadDevices = () => devices.ask(call("listDevices", { sdkAppId, userId }));
  return { devices, certificates, checks, loadChecks, loadDevices };
}
