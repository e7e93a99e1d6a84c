/** Where Tencent's callbacks go. @param origin of this server */
export const webhookUrl = (origin: string, sdkAppId: number): string =>
  `${origin}/v1/webhooks/tencent/${sdkAppId}`;
