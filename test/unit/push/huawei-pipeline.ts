/** What the tests of Huawei share: the fakes, an app, a pipeline with a credential and a phone. */

import { afterAll, beforeAll, beforeEach } from "vitest";
import { huawei as vendor } from "../../../worker/push/vendors/huawei/index.ts";
import { Huawei, type HuaweiApp, huaweiOverrides, startHuawei } from "../../vendors/huawei.ts";
import type { FakeServer } from "../../vendors/server.ts";
import { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";

export const huawei = new Huawei();
export let servers: { oauth: FakeServer; push: FakeServer };
export let app: HuaweiApp;

/** Starts the fakes for one file, and has a new app for each test. */
export function useHuawei(): void {
  beforeAll(async () => {
    servers = await startHuawei(huawei);
  });
  afterAll(async () => {
    for (const server of Object.values(servers)) await server.stop();
  });
  beforeEach(() => {
    huawei.forced.clear();
    huawei.forcedOauth = undefined;
    huawei.accessTokens.clear();
    huawei.jwts.clear();
    huawei.shown.length = 0;
    huawei.minted = 0;
    huawei.now = Date.now;
    app = huawei.makeApp();
  });
}

export const secrets = (more: Readonly<Record<string, string>> = {}) => ({
  appId: app.appId,
  appSecret: app.appSecret,
  ...more,
});

export async function prepare(
  credential: Readonly<Record<string, string>>,
  token: string,
  device: { platform?: string; osVersion?: string } = {},
  options: Partial<PipelineOptions> = {},
): Promise<Pipeline> {
  const pipeline = createPipeline({ overrides: huaweiOverrides(servers), ...options });
  await pipeline.addCertificate(vendor, credential);
  await pipeline.addDevice(vendor, token, device);
  return pipeline;
}

export const notes = ({ reported }: Awaited<ReturnType<Pipeline["check"]>>) =>
  reported
    .filter(({ stage }) => stage === "authorize")
    .flatMap(({ findings = [] }) => findings.map(({ code, evidence }) => ({ code, ...evidence })));
