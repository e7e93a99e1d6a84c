/**
 * The web origins that the app of a path lists. Asked before anybody is recognised, so whatever
 * goes wrong is an empty list.
 */

import { findAnyApp } from "../apps/registry.ts";
import { Failure } from "../problems/failure.ts";
import type { Call } from "./call.ts";

export async function allowedOrigins({ context, deps }: Call): Promise<readonly string[]> {
  try {
    const app = await findAnyApp(context.req.param("sdkAppId") ?? "", deps);
    return app instanceof Failure ? [] : app.origins;
  } catch {
    return [];
  }
}
