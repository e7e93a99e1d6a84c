/** Keeping a UserSig fresh: for many at once, through failures, sleep and wrong clocks. */

import { type GivenUserSig, userSigSource } from "../../../client/index.ts";
import { type Cases, failureOf, holds, same, until } from "./assert.ts";

const HOUR = 3_600_000;
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

/** @param life in milliseconds; @param off how wrong the device's clock is */
function issuer(life: number, off = 0) {
  const state = { asked: 0, fails: false, hold: undefined as Promise<void> | undefined };
  const get = async (): Promise<GivenUserSig> => {
    const userSig = `sig-${++state.asked}`;
    await state.hold;
    if (state.fails) throw new Error("no");
    const now = Date.now() + off;
    return { userSig, issuedAt: at(now), expiresAt: at(now + life) };
  };
  return { state, get };
}

/** The device's clock, elsewhere for a while. */
async function withClock<T>(ahead: number, work: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => now.call(Date) + ahead;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}

export const sourceCases: Cases = {
  async "many ask, one request is made"() {
    const { state, get } = issuer(HOUR);
    const source = userSigSource(get);
    const given = await Promise.all(Array.from({ length: 20 }, () => source()));
    same(new Set(given.map(({ userSig }) => userSig)).size, 1);
    await source();
    same(state.asked, 1);
  },
  async "it is renewed before its end, and the old one serves meanwhile"() {
    const { state, get } = issuer(HOUR);
    // Always early.
    const source = userSigSource(get, { share: 1 });
    same((await source()).userSig, "sig-1");
    let go = () => {};
    state.hold = new Promise((resolve) => {
      go = resolve;
    });
    same((await source()).userSig, "sig-1");
    same((await source()).userSig, "sig-1");
    go();
    await until("the next is there", async () => (await source()).userSig !== "sig-1");
  },
  async "a failure spoils neither the old one nor the next try"() {
    const { state, get } = issuer(HOUR);
    const source = userSigSource(get, { share: 1 });
    state.fails = true;
    holds((await failureOf(source())) instanceof Error, "nothing to give yet");
    state.fails = false;
    same((await source()).userSig, "sig-2");
    state.fails = true;
    for (let i = 0; i < 5; i++) same((await source()).userSig, "sig-2");
    same(state.asked, 3, "requests after one failed and the old one is good");
    state.fails = false;
    source.forget();
    same((await source()).userSig, "sig-4");
  },
  async "after sleep, or when the clock was put on, it is asked for anew"() {
    const { state, get } = issuer(HOUR);
    const source = userSigSource(get);
    await source();
    await withClock(2 * HOUR, async () => same((await source()).userSig, "sig-2"));
    same(state.asked, 2);
  },
  async "a device whose clock is wrong keeps it as long as any other"() {
    for (const off of [-24 * HOUR, 24 * HOUR]) {
      const { state, get } = issuer(HOUR, off);
      const source = userSigSource(get);
      await source();
      await source();
      same(state.asked, 1);
      await withClock(2 * HOUR, source);
      same(state.asked, 2);
    }
  },
  async "one that is over as soon as it comes is given all the same"() {
    const { get } = issuer(0);
    const source = userSigSource(get);
    same([(await source()).userSig, (await source()).userSig], ["sig-1", "sig-2"]);
  },
  async "who leaves takes nothing from the others"() {
    const { state, get } = issuer(HOUR);
    let go = () => {};
    state.hold = new Promise((resolve) => {
      go = resolve;
    });
    const source = userSigSource(get);
    const control = new AbortController();
    const left = failureOf(source(control.signal));
    const stays = source();
    control.abort(new Error("left"));
    same((await left) instanceof Error && ((await left) as Error).message, "left");
    go();
    same((await stays).userSig, "sig-1");
    same(state.asked, 1);
  },
  async "asking that never ends is given up, and tried again"() {
    let asked = 0;
    const source = userSigSource(
      () =>
        ++asked === 1
          ? new Promise<never>(() => {})
          : Promise.resolve({ userSig: "later", expiresAt: at(Date.now() + HOUR) }),
      { timeout: 100 },
    );
    holds((await failureOf(source())) instanceof Error, "given up");
    same((await source()).userSig, "later");
  },
};
