/** Bodies of requests to vendors, with the content type that goes with them. */

type Headers = Readonly<Record<string, string>>;
type Bodied = { readonly method: "POST"; readonly headers: Headers; readonly body: string };

/** @param headers beside the content type */
export const jsonPost = (value: unknown, headers: Headers = {}): Bodied => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(value),
});

export const formPost = (
  fields: Readonly<Record<string, string>>,
  headers: Headers = {},
): Bodied => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", ...headers },
  body: new URLSearchParams(fields).toString(),
});
