/**
 * Speaks to sigpost for the user of this phone, with that user's own UserSig. No API key is in the
 * app: whoever has the app could read it. There is no `fetch` in uni-app, only `uni.request`.
 */

/** What your backend's `/usersig` and sigpost's exchange answer. */
export interface GivenUserSig {
  readonly userSig: string;
  readonly userId: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** sigpost's refusal: `code` is stable, `message` is for people. */
export interface SigpostProblem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

interface Options {
  readonly url: string;
  readonly sdkAppId: number;
  /** `android` or `ios`; `web` for H5 and mini programs, as Tencent counts them. */
  readonly platform: string;
  /** `fromBackend` or `byExchange`. */
  readonly ask: () => Promise<GivenUserSig>;
}

type Headers = Readonly<Record<string, string>>;
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Rejects with a SigpostProblem, or with what uni-app says of a connection that failed. */
const request = (method: Method, url: string, header: Headers, data: object = {}) =>
  new Promise<unknown>((resolve, reject) =>
    uni.request({
      url,
      method,
      header: { "Content-Type": "application/json", ...header },
      // uni-app puts the fields of a GET into the address, and makes JSON of the others.
      data,
      timeout: 10_000,
      success({ statusCode: status, data: answer }) {
        if (status < 300) return resolve(answer);
        const { code = "", detail = "", remedy = "" } = Object(answer) as Record<string, string>;
        reject({ status, code, message: `${detail} ${remedy}` } satisfies SigpostProblem);
      },
      fail: reject,
    }),
  );

/** Names this installation, the same until the app is deleted. */
function deviceId(): string {
  const known = uni.getStorageSync("sigpost.deviceId");
  if (typeof known === "string" && known !== "") return known;
  const made = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  uni.setStorageSync("sigpost.deviceId", made);
  return made;
}

export function createSigpost({ url, sdkAppId, platform, ask }: Options) {
  let held: { readonly given: GivenUserSig; readonly since: number } | undefined;
  let asking: Promise<GivenUserSig> | undefined;
  /** What sigpost has acknowledged since the app started. */
  let reported = "";

  async function renew(): Promise<GivenUserSig> {
    try {
      const since = Date.now();
      const given = await ask();
      held = { given, since };
      return given;
    } finally {
      asking = undefined;
    }
  }

  /**
   * One that is good, for the SDK's login and for sigpost; another one when 80 % of its life is
   * over. Only differences of this phone's clock count, so a wrong clock does no harm.
   */
  async function userSig(): Promise<GivenUserSig> {
    if (held) {
      const life = Date.parse(held.given.expiresAt) - Date.parse(held.given.issuedAt);
      if (Date.now() - held.since < 0.8 * life) return held.given;
    }
    asking ??= renew();
    return asking;
  }

  const pathUser = async () => encodeURIComponent((await userSig()).userId);

  async function send(method: Method, path: string, body?: object, last = false): Promise<void> {
    const own = { Authorization: `UserSig ${(await userSig()).userSig}` };
    try {
      await request(method, url + path, own, body);
    } catch (problem) {
      if (last || (problem as Partial<SigpostProblem>).status !== 401) throw problem;
      // It may have ended, or the SecretKey was changed. A new one, once.
      held = undefined;
      await send(method, path, body, true);
    }
  }

  return {
    userSig,

    /** After 70001, and when another user logs in. */
    forgetUserSig() {
      held = undefined;
      reported = "";
    },

    /** After every login and whenever the token changes. */
    async reportDevice(certificateId: number, token: string) {
      const user = await pathUser();
      const now = `${user} ${certificateId} ${token}`;
      if (now === reported) return;
      const body = { certificateId, token, platform };
      await send("PUT", `/v1/apps/${sdkAppId}/users/${user}/devices/${deviceId()}`, body);
      reported = now;
    },

    /** Before the logout, while the UserSig is still good. */
    async deleteDevice() {
      const user = await pathUser();
      await send("DELETE", `/v1/apps/${sdkAppId}/users/${user}/devices/${deviceId()}`);
      reported = "";
    },

    async reportPresence(state: "foreground" | "background" | "loggedOut") {
      const user = await pathUser();
      const body = { platform, state };
      await send("PUT", `/v1/apps/${sdkAppId}/users/${user}/presence/${deviceId()}`, body);
    },
  };
}

/** From your own backend (examples/backend-…). `header` tells it who is signed in. */
export const fromBackend = async (url: string, header: Headers) =>
  (await request("GET", url, header)) as GivenUserSig;

/** Without a backend: sigpost exchanges the ID token of your identity provider. */
export const byExchange = async (sigpost: string, sdkAppId: number, idToken: string) =>
  (await request("POST", `${sigpost}/v1/apps/${sdkAppId}/usersigs/exchange`, {
    Authorization: `Bearer ${idToken}`,
  })) as GivenUserSig;
