/**
 * What the fake Tencent knows: apps, accounts, their devices, messages and push tasks. Only state;
 * the rules are in `apis.ts`.
 */

export interface FakeDevice {
  platform: string;
  status: "Online" | "PushOnline" | "Offline";
  /** Tencent's PushPlatform number. */
  vendor: number;
  token: string;
  certificateId: string;
  notifications?: boolean;
  pushVersion?: string;
  /** What the vendor answers: 0 is good. */
  vendorError?: { code: number; info: string };
  /** How far pushes come: 1 the vendor, 2 the device, 3 a click. */
  reaches: 1 | 2 | 3;
}

export interface FakeTask {
  readonly taskId: string;
  readonly dataId: string;
  readonly userId: string;
}

export interface FakeMessage {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly random: number;
}

export class World {
  sdkAppId = 1400000001;
  secretKey = "";
  region = "china";
  admins = new Set(["administrator"]);
  pushActive = true;
  /** Where callbacks go, and the key that signs them; no callbacks while it is undefined. */
  callback: { url: string; token: string } | undefined;
  /** How `State` and `Status` are spelt, and how platforms are. */
  oldSpelling = false;
  readonly accounts = new Map<string, FakeDevice[]>();
  readonly tasks: FakeTask[] = [];
  readonly messages: FakeMessage[] = [];

  user(userId: string, ...devices: Partial<FakeDevice>[]): void {
    this.accounts.set(
      userId,
      devices.map((device) => ({
        platform: "Android",
        status: "PushOnline",
        vendor: 4,
        token: "token-of-the-fake",
        certificateId: "12345",
        reaches: 2,
        ...device,
      })),
    );
  }
}
