/** As much of uni-app's types as the examples use, written from its documentation. */

interface Uni {
  request(options: {
    url: string;
    method: "GET" | "POST" | "PUT" | "DELETE";
    header: Readonly<Record<string, string>>;
    data: object;
    timeout: number;
    success(result: { statusCode: number; data: unknown }): void;
    fail(error: { errMsg: string }): void;
  }): unknown;
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, data: unknown): void;
  getSystemInfoSync(): { platform: string };
}
declare const uni: Uni;

declare module "@dcloudio/uni-app" {
  export function onShow(hook: () => void): void;
  export function onHide(hook: () => void): void;
}

declare module "@/uni_modules/TencentCloud-Push" {
  export function registerPush(
    SDKAppID: number,
    appKey: string,
    onSuccess: (data: string) => void,
    onError?: (errCode: number, errMsg: string) => void,
  ): void;
  export function unRegisterPush(
    onSuccess: () => void,
    onError?: (errCode: number, errMsg: string) => void,
  ): void;
  export function setRegistrationID(registrationID: string, onSuccess: () => void): void;
}
