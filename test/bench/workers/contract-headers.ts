/** What every answer of sigpost carries, for handlers that do less than its routes. */
export const CONTRACT_HEADERS = new Headers({
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Server-Timing": "total;dur=0",
  "X-Request-Id": "0123456789abc-1",
});
