/** Unix seconds -> RFC 3339 UTC with whole seconds. A number that no calendar reaches is clamped to its end. */
export function rfc3339(seconds: number): string {
  const bounded = Math.min(Math.max(Math.trunc(seconds), -62_135_596_800), 253_402_300_799);
  return new Date(bounded * 1000).toISOString().replace(".000Z", "Z");
}
