/** The two settings of Cloudflare Access, as they are copied from its dashboard. */

export interface AccessSettings {
  /** `https://<team>.cloudflareaccess.com` */
  readonly issuer: string;
  /** The application's AUD tags. */
  readonly audiences: readonly string[];
}

const TEAM =
  /^(?:https:\/\/)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.cloudflareaccess\.com)?\/?$/i;

/** @returns `undefined` unless both can be used */
export function accessSettings(teamDomain: string, audience: string): AccessSettings | undefined {
  const team = TEAM.exec(teamDomain)?.[1]?.toLowerCase();
  const audiences = audience.split(/[\s,]+/).filter(Boolean);
  const wellFormed = audiences.length > 0 && audiences.every((tag) => /^[0-9a-f]{64}$/i.test(tag));
  if (team === undefined || !wellFormed) return undefined;
  return { issuer: `https://${team}.cloudflareaccess.com`, audiences };
}
