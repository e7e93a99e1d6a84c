/** Requests that are answered before their body was read. */

/**
 * Deno ends the connection of such a request. Said in the answer, so that no client sends its next
 * request there.
 */
export async function closing(
  request: Request,
  answer: Promise<Response> | Response,
): Promise<Response> {
  const response = await answer;
  if (request.body !== null && !request.bodyUsed) response.headers.set("Connection", "close");
  return response;
}
