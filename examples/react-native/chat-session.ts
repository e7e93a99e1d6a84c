/** Login, device token and presence of one user: made when your own login is done. */

import TencentCloudChat from "@tencentcloud/chat";
import Push from "@tencentcloud/react-native-push";
import { AppState, type NativeEventSubscription, Platform } from "react-native";
import type { Sigpost } from "./sigpost";

/**
 * Tencent's certificate IDs, which are also their IDs in sigpost. In debug builds an iPhone has a
 * token of Apple's sandbox: that is a certificate of its own. On Android it is the vendor's.
 */
const CERTIFICATES = { ios: 11, android: 21 };

interface Settings {
  readonly sdkAppId: number;
  /** The client key of Tencent's Push, which is made for apps. Never the SecretKey. */
  readonly pushAppKey: string;
  readonly appVersion: string;
}

export class ChatSession {
  readonly #sigpost: Sigpost;
  readonly #settings: Settings;
  readonly #chat;
  #states: NativeEventSubscription | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(sigpost: Sigpost, settings: Settings) {
    this.#sigpost = sigpost;
    this.#settings = settings;
    this.#chat = TencentCloudChat.create({ SDKAppID: settings.sdkAppId });
  }

  /** Also when the SDK says that the UserSig has ended, with `forgetUserSig()` before it. */
  async logIn(): Promise<void> {
    const { userId, userSig } = await this.#sigpost.userSig();
    await this.#chat.login({ userID: userId, userSig });
    this.#report("foreground");
    this.#states ??= AppState.addEventListener("change", (state) => {
      // `inactive` comes for every dialog. There is no state for the end of an app: sigpost learns
      // that from Tencent's callbacks.
      if (state === "active") this.#report("foreground");
      if (state === "background") this.#report("background");
    });
    const { sdkAppId, pushAppKey } = this.#settings;
    // So that Tencent pushes to this UserID; it has to come first.
    Push.setRegistrationID(userId, () =>
      Push.registerPush(
        sdkAppId,
        pushAppKey,
        (given) => this.#reportDevice(given),
        (code, text) => console.warn("no device token:", code, text),
      ),
    );
  }

  /** In this order: what needs the UserSig comes first. */
  async logOut(): Promise<void> {
    this.#states?.remove();
    this.#states = undefined;
    this.#report("loggedOut");
    this.#inTurn(() => this.#sigpost.deleteDevice());
    await this.#last;
    this.#sigpost.forgetUserSig();
    await new Promise<void>((done) => Push.unRegisterPush(done, () => done()));
    await this.#chat.logout();
  }

  #reportDevice(given: string): void {
    const platform = Platform.OS === "ios" ? "ios" : "android";
    const token = platform === "ios" ? hexOf(given) : given;
    // What a library gives before it has a token is no token.
    if (token === "") return;
    const { appVersion } = this.#settings;
    const osVersion = String(Platform.Version);
    const certificateId = CERTIFICATES[platform];
    this.#inTurn(() => this.#sigpost.reportDevice({ certificateId, token, osVersion, appVersion }));
  }

  #report(state: "foreground" | "background" | "loggedOut"): void {
    this.#inTurn(() => this.#sigpost.reportPresence(state));
  }

  /** One after the other, so that an old state never overtakes a new one. */
  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      // sigpost's problem with its remedy, never a token. The next start reports again.
      console.warn("sigpost:", error instanceof Error ? error.message : error);
    });
  }
}

/** On an iPhone the plug-in gives Apple's token in Base64; Apple's servers want hexadecimal. */
const hexOf = (base64: string): string =>
  Array.from(atob(base64.replace(/\s/g, "")), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, "0"),
  ).join("");
