/**
 * The contract: what every operation takes and answers. Documents and tests are made of it;
 * handlers take their types from it, and nothing else.
 */

import * as apiKeys from "./api-keys.ts";
import * as apps from "./apps.ts";
import * as devices from "./devices.ts";
import { diagnoseUser } from "./diagnosis.ts";
import type { Operation } from "./operation.ts";
import type { OperationId } from "./operations.ts";
import { checkPush, getPushCheck, listPushChecks } from "./push-checks.ts";
import * as service from "./service.ts";
import { getUserStatus, reportPresence, sendTestMessage, watchUserStatus } from "./status.ts";
import * as usersigChecks from "./usersig-checks.ts";
import * as usersigs from "./usersigs.ts";

const { readinessCheck: _, ...ofService } = service;

export const CONTRACT = {
  ...usersigs,
  ...usersigChecks,
  ...apps,
  ...apiKeys,
  ...devices,
  checkPush,
  listPushChecks,
  getPushCheck,
  diagnoseUser,
  ...ofService,
  getUserStatus,
  watchUserStatus,
  reportPresence,
  sendTestMessage,
} satisfies { readonly [Id in OperationId]: Operation };
