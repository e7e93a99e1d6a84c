/** As much of these packages' types as the examples use, written from their documentation. */

declare module "react-native" {
  export interface NativeEventSubscription {
    remove(): void;
  }
  export const AppState: {
    addEventListener(
      type: "change",
      listener: (state: "active" | "background" | "inactive" | "unknown" | "extension") => void,
    ): NativeEventSubscription;
  };
  export const Platform: {
    readonly OS: "ios" | "android" | "macos" | "windows" | "web";
    readonly Version: string | number;
  };
}

declare module "@tencentcloud/react-native-push" {
  const Push: {
    registerPush(
      SDKAppID: number,
      appKey: string,
      onSuccess: (data: string) => void,
      onError?: (errCode: number, errMsg: string) => void,
    ): void;
    unRegisterPush(
      onSuccess: () => void,
      onError?: (errCode: number, errMsg: string) => void,
    ): void;
    setRegistrationID(registrationID: string, onSuccess: () => void): void;
  };
  export default Push;
}

declare module "@tencentcloud/chat" {
  export interface ChatSDK {
    login(options: { userID: string; userSig: string }): Promise<unknown>;
    logout(): Promise<unknown>;
  }
  const TencentCloudChat: { create(options: { SDKAppID: number }): ChatSDK };
  export default TencentCloudChat;
}
