/**
 * Login, Web Push subscription and presence of one user in a browser. No API key is in the page:
 * it speaks to sigpost with its user's own UserSig.
 */

import TencentCloudChat from "@tencentcloud/chat";
import { createClient, exchangedUserSig, userSigSource, type ValueOf } from "sigpost/client";

type Issued = ValueOf<"exchangeIdToken">;
type Ask = (signal: AbortSignal) => Promise<Issued>;

/** From your own backend (examples/backend-…), which reads the cookie of its session. */
export const fromBackend =
  (url: string): Ask =>
  async (signal) => {
    const answer = await fetch(url, { credentials: "include", signal });
    if (!answer.ok) throw new Error(`No UserSig: HTTP ${answer.status}.`);
    return (await answer.json()) as Issued;
  };

/** Without a backend: sigpost exchanges the ID token of your identity provider. */
export const byExchange = (
  url: string,
  sdkAppId: number,
  idToken: (signal: AbortSignal) => string | Promise<string>,
): Ask => exchangedUserSig(createClient({ url }), { sdkAppId }, idToken);

interface Options {
  /** Where sigpost is. The page's origin has to be among the app's `origins` there. */
  readonly url: string;
  readonly sdkAppId: number;
  /** `fromBackend` or `byExchange`. */
  readonly ask: Ask;
  /** The certificate in sigpost that has the VAPID keys, and its public key. */
  readonly webPush?: { readonly certificateId: number; readonly publicKey: string };
}

/** Names this browser. */
function deviceId(): string {
  const made = localStorage.getItem("sigpost.deviceId") ?? crypto.randomUUID();
  localStorage.setItem("sigpost.deviceId", made);
  return made;
}

export function createSession({ url, sdkAppId, ask, webPush }: Options) {
  const device = deviceId();
  // Asks when one is wanted, and again before the one that it holds ends.
  const userSig = userSigSource(ask);
  const sigpost = createClient({
    url,
    credential: userSig,
    // So that the last report goes out while the page is being left.
    fetch: (address, init) => fetch(address, { ...init, keepalive: true }),
  });
  const chat = TencentCloudChat.create({ SDKAppID: sdkAppId });
  const mine = async () => ({ sdkAppId, userId: (await userSig()).userId, deviceId: device });
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, so that an old state never overtakes a new one. */
  function inTurn(work: () => Promise<unknown>): void {
    // A failure is a SigpostError, whose message says what to do; there is never a token in it.
    last = last.then(work).catch((error: Error) => console.warn("sigpost:", error.message));
  }

  const report = (state: "foreground" | "background" | "loggedOut") =>
    inTurn(async () => sigpost.reportPresence({ ...(await mine()), platform: "web", state }));

  // Of several tabs the last one to change counts. Nothing tells that a tab was closed: `pagehide`
  // comes for pages that are kept, too. sigpost learns that from Tencent's callbacks.
  const onChange = () => report(document.hidden ? "background" : "foreground");

  return {
    /** When your own login is done, and when the SDK says that the UserSig has ended. */
    async logIn(): Promise<void> {
      const given = await userSig();
      await chat.login({ userID: given.userId, userSig: given.userSig });
      document.addEventListener("visibilitychange", onChange);
      onChange();
      // Whoever allowed it once is subscribed at every start: the browser may have changed it.
      if (globalThis.Notification?.permission === "granted") await this.allowPush();
    },

    /** From a click: browsers ask for the permission only then. */
    async allowPush(): Promise<void> {
      if (!webPush || (await Notification.requestPermission()) !== "granted") return;
      const worker = await navigator.serviceWorker.register("/service-worker.js");
      await navigator.serviceWorker.ready;
      const subscription = await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: webPush.publicKey,
      });
      // All of it is the token, not the endpoint alone.
      const token = JSON.stringify(subscription);
      const { certificateId } = webPush;
      inTurn(async () =>
        sigpost.putDevice({ ...(await mine()), certificateId, token, platform: "web" }),
      );
    },

    /** In this order: what needs the UserSig comes first. */
    async logOut(): Promise<void> {
      document.removeEventListener("visibilitychange", onChange);
      report("loggedOut");
      if (webPush) inTurn(async () => sigpost.deleteDevice(await mine()));
      await last;
      userSig.forget();
      await chat.logout();
    },

    /** After 70001: the UserSig that is held is not good any more. */
    forgetUserSig: () => userSig.forget(),
  };
}
