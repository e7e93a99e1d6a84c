/** In the place of Tencent's Chat SDK. */

import type Real from "@tencentcloud/chat";
import { phone } from "./phone.ts";

const TencentCloudChat: typeof Real = {
  create: ({ SDKAppID }) => ({
    async login({ userID, userSig }) {
      phone.did.push(`login ${SDKAppID} ${userID} ${userSig.length > 100}`);
    },
    async logout() {
      phone.did.push("logout");
    },
  }),
};
export default TencentCloudChat;
