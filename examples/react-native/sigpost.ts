/**
 * Speaks to sigpost for the user of this phone, with that user's own UserSig. No API key is in the
 * app: whoever has the app could read it.
 */

import { type GivenUserSig, request, SigpostProblem } from "./user-sigs";

export type AppState = "foreground" | "background" | "loggedOut";

export interface Device {
  /** Tencent's certificate ID, which is also its ID in sigpost. */
  readonly certificateId: number;
  readonly token: string;
  readonly osVersion: string;
  readonly appVersion: string;
}

interface Options {
  readonly url: string;
  readonly sdkAppId: number;
  /** Names this installation: a random UUID that you keep in your storage. */
  readonly deviceId: string;
  readonly platform: "ios" | "android";
  /** `fromBackend` or `byExchange`. */
  readonly ask: () => Promise<GivenUserSig>;
}

export class Sigpost {
  readonly #options: Options;
  #held: { readonly given: GivenUserSig; readonly since: number } | undefined;
  #asking: Promise<GivenUserSig> | undefined;
  /** What sigpost has acknowledged since the app started. */
  #reported = "";

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * One that is good, for the SDK's login and for sigpost; another one when 80 % of its life is
   * over. Only differences of this phone's clock count, so a wrong clock does no harm.
   */
  async userSig(): Promise<GivenUserSig> {
    if (this.#held) {
      const { given, since } = this.#held;
      const life = Date.parse(given.expiresAt) - Date.parse(given.issuedAt);
      if (Date.now() - since < 0.8 * life) return given;
    }
    this.#asking ??= this.#renew();
    return this.#asking;
  }

  async #renew(): Promise<GivenUserSig> {
    try {
      const since = Date.now();
      const given = await this.#options.ask();
      this.#held = { given, since };
      return given;
    } finally {
      this.#asking = undefined;
    }
  }

  /** After 6206, 70001, and when another user logs in. */
  forgetUserSig(): void {
    this.#held = undefined;
    this.#reported = "";
  }

  /** After every login and whenever the token changes. */
  async reportDevice(device: Device): Promise<void> {
    const { sdkAppId, deviceId, platform } = this.#options;
    const user = await this.#pathUser();
    const body = { ...device, platform };
    const now = `${user} ${JSON.stringify(body)}`;
    if (now === this.#reported) return;
    await this.#send("PUT", `/v1/apps/${sdkAppId}/users/${user}/devices/${deviceId}`, body);
    this.#reported = now;
  }

  /** Before the logout, while the UserSig is still good. */
  async deleteDevice(): Promise<void> {
    const { sdkAppId, deviceId } = this.#options;
    const user = await this.#pathUser();
    await this.#send("DELETE", `/v1/apps/${sdkAppId}/users/${user}/devices/${deviceId}`);
    this.#reported = "";
  }

  async reportPresence(state: AppState): Promise<void> {
    const { sdkAppId, deviceId, platform } = this.#options;
    const user = await this.#pathUser();
    const body = { platform, state };
    await this.#send("PUT", `/v1/apps/${sdkAppId}/users/${user}/presence/${deviceId}`, body);
  }

  readonly #pathUser = async () => encodeURIComponent((await this.userSig()).userId);

  async #send(method: string, path: string, body?: object, last = false): Promise<void> {
    const { userSig } = await this.userSig();
    try {
      await request(
        method,
        this.#options.url + path,
        { Authorization: `UserSig ${userSig}` },
        body,
      );
    } catch (error) {
      if (last || !(error instanceof SigpostProblem && error.status === 401)) throw error;
      // It may have ended, or the SecretKey was changed. A new one, once.
      this.#held = undefined;
      await this.#send(method, path, body, true);
    }
  }
}
