/** Where a UserSig comes from, and one request. Only `fetch` is needed. */

/** What your backend's `/usersig` and sigpost's exchange answer. */
export interface GivenUserSig {
  readonly userSig: string;
  readonly userId: string;
  /** RFC 3339. */
  readonly issuedAt: string;
  readonly expiresAt: string;
}

/** sigpost's refusal: `code` is stable, the message is for people. */
export class SigpostProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export async function request(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<unknown> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), 10_000);
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      signal: control.signal,
      ...(body && { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as { code?: string; detail?: string; remedy?: string };
    if (answer.ok) return json;
    const { code = "", detail = "", remedy = "" } = json;
    throw new SigpostProblem(answer.status, code, `${detail} ${remedy}`);
  } finally {
    clearTimeout(timer);
  }
}

/** From your own backend (examples/backend-…). React Native sends the cookie of its session. */
export const fromBackend = async (url: string, headers: Readonly<Record<string, string>> = {}) =>
  (await request("GET", url, headers)) as GivenUserSig;

/** Without a backend: sigpost exchanges the ID token of your identity provider. */
export const byExchange = async (sigpost: string, sdkAppId: number, idToken: string) =>
  (await request("POST", `${sigpost}/v1/apps/${sdkAppId}/usersigs/exchange`, {
    Authorization: `Bearer ${idToken}`,
  })) as GivenUserSig;
