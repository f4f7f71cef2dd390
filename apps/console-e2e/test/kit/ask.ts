import { type Page } from 'playwright-core';

/** Asks the API as whoever is signed in on the page; for finding records and for making those that a test needs. */
export async function ask<Data>(
  page: Page,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const response = await page.request.post('/graphql', {
    headers: { 'x-portcredit-csrf': '1' },
    data: { query, variables },
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (data === undefined || data === null || errors !== undefined)
    throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status()}`);
  return data;
}

/** The id of an enterprise by a part of its name. */
export async function enterpriseId(page: Page, name: string): Promise<string> {
  const { enterprises } = await ask<{ enterprises: { edges: { node: { id: string } }[] } }>(
    page,
    `query ($name: String!) { enterprises(filter: { search: $name }, first: 1) { edges { node { id } } } }`,
    { name },
  );
  const id = enterprises.edges[0]?.node.id;
  if (id === undefined) throw new Error(`No enterprise is called ${name}.`);
  return id;
}

/** The id of a credit event by its business number. */
export async function eventId(page: Page, businessNumber: string): Promise<string> {
  const { creditEvents } = await ask<{ creditEvents: { edges: { node: { id: string } }[] } }>(
    page,
    `query ($number: String!) { creditEvents(filter: { businessNumber: $number }, first: 1) { edges { node { id } } } }`,
    { number: businessNumber },
  );
  const id = creditEvents.edges[0]?.node.id;
  if (id === undefined) throw new Error(`No event has the number ${businessNumber}.`);
  return id;
}

/** The id of the cycle of an office that begins on a day. */
export async function cycleId(page: Page, office: string, from: string): Promise<string | undefined> {
  const { gradingCycles } = await ask<{
    gradingCycles: { id: string; from: string; office: { code: string } }[];
  }>(page, `{ gradingCycles { id from office { code } } }`);
  return gradingCycles.find((cycle) => cycle.office.code === office && cycle.from === from)?.id;
}
