/** In the place of Tencent's push plug-ins, of which one has a default export. */

import { phone } from "./phone.ts";

type Plugin = typeof import("@tencentcloud/react-native-push").default;

export const setRegistrationID: Plugin["setRegistrationID"] = (registrationID, onSuccess) => {
  phone.did.push(`setRegistrationID ${registrationID}`);
  onSuccess();
};

export const registerPush: Plugin["registerPush"] = (SDKAppID, _, onSuccess) => {
  phone.did.push(`registerPush ${SDKAppID}`);
  onSuccess(phone.token);
};

export const unRegisterPush: Plugin["unRegisterPush"] = (onSuccess) => {
  phone.did.push("unRegisterPush");
  onSuccess();
};

export default { setRegistrationID, registerPush, unRegisterPush };
