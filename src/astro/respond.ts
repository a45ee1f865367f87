/** Responses of the endpoints: what a machine gets. */
export const json = (body: unknown) =>
  new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
export const markdown = (body: string) =>
  new Response(body, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
