/**
 * Tencent's own library for Node, as far as the bench uses it. Its package.json names
 * two main files, the first of which does not exist, and bundlers take that one.
 */
declare module "tls-sig-api-v2/TLSSigAPIv2.js" {
  export class Api {
    constructor(sdkAppId: number, secretKey: string);
    genUserSig(userId: string, expire: number): string;
  }
}
