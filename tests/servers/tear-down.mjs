/** Ends what set-up.mjs started. */
export default async function tearDown() {
  await globalThis.gongkaiTestServers?.stop()
}
