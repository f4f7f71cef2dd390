export default async function teardown(): Promise<void> {
  await (globalThis as unknown as { closeTestPostgres?: () => Promise<void> }).closeTestPostgres?.();
}
