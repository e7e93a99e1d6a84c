/** Login, device token and presence of one user. */

import TencentCloudChat from "@tencentcloud/chat";
import * as Push from "@/uni_modules/TencentCloud-Push";
import { createSigpost, fromBackend } from "./sigpost";

const SDK_APP_ID = 1400000001;
/** The client key of Tencent's Push, which is made for apps. Never the SecretKey. */
const PUSH_APP_KEY = "the client key";
/** Tencent's certificate ID of the phone's vendor, which is also its ID in sigpost. */
const CERTIFICATE_ID = 21;

const { platform } = uni.getSystemInfoSync();
const sigpost = createSigpost({
  url: "https://sigpost.example.com",
  sdkAppId: SDK_APP_ID,
  platform,
  ask: () => fromBackend("https://api.example.com/usersig", yourSession()),
});
const chat = TencentCloudChat.create({ SDKAppID: SDK_APP_ID });
let isLoggedIn = false;
let last: Promise<void> = Promise.resolve();

/** Whatever your backend's login check reads. */
function yourSession(): Record<string, string> {
  return { Cookie: `session=${uni.getStorageSync("session")}` };
}

/** One after the other, so that an old state never overtakes a new one. */
function inTurn(work: () => Promise<void>): void {
  last = last.then(work).catch((problem: { message?: string; errMsg?: string }) => {
    // sigpost's problem with its remedy, never a token. The next start reports again.
    console.warn("sigpost:", problem.message ?? problem.errMsg);
  });
}

/** For `onShow` and `onHide` of App.vue. */
export function report(state: "foreground" | "background"): void {
  if (isLoggedIn) inTurn(() => sigpost.reportPresence(state));
}

/** When your own login is done, and at a start with a session. */
export async function logIn(): Promise<void> {
  const { userId, userSig } = await sigpost.userSig();
  await chat.login({ userID: userId, userSig });
  isLoggedIn = true;
  report("foreground");
  // So that Tencent pushes to this UserID; it has to come first.
  Push.setRegistrationID(userId, () =>
    Push.registerPush(
      SDK_APP_ID,
      PUSH_APP_KEY,
      (token) => {
        // On an iPhone the plug-in gives an empty text: then there is nothing to report here.
        if (token !== "") inTurn(() => sigpost.reportDevice(CERTIFICATE_ID, token));
      },
      (code, text) => console.warn("no device token:", code, text),
    ),
  );
}

/** In this order: what needs the UserSig comes first. */
export async function logOut(): Promise<void> {
  isLoggedIn = false;
  inTurn(() => sigpost.reportPresence("loggedOut"));
  inTurn(() => sigpost.deleteDevice());
  await last;
  sigpost.forgetUserSig();
  await new Promise<void>((done) => Push.unRegisterPush(done, () => done()));
  await chat.logout();
}
