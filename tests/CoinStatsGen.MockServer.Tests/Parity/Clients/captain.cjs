// Drives /__admin with wiremock-captain, every method it has.
const assert = require('node:assert');
const { WireMock } = require('wiremock-captain');

(async () => {
  const base = process.argv[2];
  const mock = new WireMock(base);
  await mock.clearAll();
  const added = await mock.register(
    { method: 'POST', endpoint: '/captain', body: { a: 1 }, headers: { 'x-h': 'v' } },
    { status: 201, body: { ok: true }, headers: { 'x-back': 'yes' } },
    { stubPriority: 2 });
  assert.ok(added.id);
  const answer = await fetch(`${base}/captain`, { method: 'POST', body: '{"a":1}', headers: { 'x-h': 'v', 'content-type': 'application/json' } });
  assert.strictEqual(answer.status, 201);
  assert.deepStrictEqual(await answer.json(), { ok: true });
  assert.strictEqual((await mock.getAllMappings()).length, 1);
  assert.strictEqual((await mock.getMapping(added.id)).id, added.id);
  assert.strictEqual((await mock.getAllRequests()).length, 1);
  assert.strictEqual((await mock.getRequestsForAPI('POST', '/captain')).length, 1);
  await fetch(`${base}/nowhere`);
  assert.strictEqual((await mock.getUnmatchedRequests()).length, 1);
  await mock.register({ method: 'GET', endpoint: '/s' }, { status: 200 }, { scenario: { scenarioName: 'sc', requiredScenarioState: 'Started', newScenarioState: 'two' } });
  assert.strictEqual((await mock.getAllScenarios()).length, 1);
  await mock.resetAllScenarios();
  await mock.deleteMapping(added.id);
  assert.strictEqual((await mock.getAllMappings()).length, 1);
  await mock.clearAllRequests();
  await mock.resetMappings();
  await mock.clearAllMappings();
  await mock.clearAllExceptDefault();
  assert.strictEqual((await mock.getAllMappings()).length, 0);
  console.log('captain: ok');
})().catch(problem => { console.error(problem); process.exit(1); });
