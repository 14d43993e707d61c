// People who talk to the bot, through matrix-js-sdk. Told what to do by lines of JSON on standard
// input: {"id": 1, "as": "alice", "do": "send", ...}; answers {"id": 1, "ok": ...} or {"id": 1,
// "error": "..."}, and tells everything they see: {"as": "alice", "seen": {...}}.
import 'fake-indexeddb/auto';
import { createInterface } from 'node:readline';

// The one thing in which matrix-js-sdk needs a newer Node than 20.
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
const log = console.error;
for (const level of ['debug', 'info', 'log', 'warn']) console[level] = () => {};
const sdk = await import('matrix-js-sdk');

const people = new Map();
const tell = (line) => process.stdout.write(JSON.stringify(line) + '\n');

/** An event is told when it can be read, and again when it is found that it cannot. */
function watch(as, client) {
  const told = new Set();
  const note = (event) => {
    if (event.status || event.isBeingDecrypted()) return;
    const undecryptable = event.isDecryptionFailure();
    if (event.getType() === 'm.room.encrypted' && !undecryptable) return;
    const key = `${event.getId()} ${undecryptable}`;
    if (told.has(key)) return;
    told.add(key);
    tell({
      as,
      seen: {
        event: event.getId(),
        room: event.getRoomId(),
        sender: event.getSender(),
        type: event.getType(),
        stateKey: event.getStateKey(),
        content: event.getContent(),
        redacts: event.event.redacts ?? event.getContent().redacts,
        encrypted: event.isEncrypted(),
        relation: event.getWireContent()['m.relates_to'],
        undecryptable,
      },
    });
  };
  client.on('Room.timeline', (event, room, backwards) => backwards || note(event));
  client.on('Event.decrypted', note);
}

async function login(as, { homeserver, user, token, device }) {
  const client = sdk.createClient({ baseUrl: homeserver, userId: user, accessToken: token, deviceId: device });
  await client.initRustCrypto({ useIndexedDB: false });
  watch(as, client);
  const prepared = new Promise((resolve) => {
    client.on('sync', (state) => state === 'PREPARED' && resolve());
  });
  // What a sync leaves out is not told, so it leaves nothing out: ten events a room are usual.
  const filter = new sdk.Filter(user);
  filter.setTimelineLimit(1000);
  await client.startClient({ filter, initialSyncLimit: 1000, pendingEventOrdering: 'detached' });
  people.set(as, client);
  await prepared;
}

/** The homeserver may be away for a while, and may want less at a time. */
async function persistently(attempt, again) {
  for (let tries = 1, next = attempt; ; tries++, next = again) {
    try {
      return await next();
    } catch (failure) {
      const passing = failure.httpStatus === undefined || failure.httpStatus >= 500 || failure.httpStatus === 429;
      if (!passing || tries === 60) throw failure;
      await new Promise((resolve) => setTimeout(resolve, failure.data?.retry_after_ms ?? 500));
    }
  }
}

let transactions = 0;

const deeds = {
  createRoom: (client, { options }) => client.createRoom(options).then((made) => made.room_id),
  join: (client, { room }) => client.joinRoom(room).then(() => true),
  invite: (client, { room, user }) => client.invite(room, user).then(() => true),
  kick: (client, { room, user }) => client.kick(room, user).then(() => true),
  upgrade: (client, { room, version }) =>
    client.upgradeRoom(room, version).then((made) => made.replacement_room),
  power: (client, { room, user, level }) => client.setPowerLevel(room, user, level).then(() => true),
  async send(client, { room: id, type, content }) {
    // Not before the room is known with its members: what is for the bot must be encrypted for the bot.
    if (!client.getRoom(id)) await new Promise((resolve) => client.once('Room', resolve));
    const room = client.getRoom(id);
    const transaction = `people-${transactions++}`;
    const waiting = () => room.getPendingEvents().find((event) => event.getTxnId() === transaction);
    const sent = await persistently(
      () => client.sendEvent(id, null, type, content, transaction),
      () => client.resendEvent(waiting(), room));
    return sent.event_id;
  },
  redact: (client, { room, event }) => client.redactEvent(room, event).then((sent) => sent.event_id),
  /** An answer to a poll, encrypted with a key that nobody has. */
  sendUnreadable: (client, { room, poll }) =>
    client.http.authedRequest('PUT', `/rooms/${encodeURIComponent(room)}/send/m.room.encrypted/${transactions++}`, {}, {
      algorithm: 'm.megolm.v1.aes-sha2',
      ciphertext: 'AwgAEnAC',
      device_id: client.getDeviceId(),
      sender_key: 'IlRMeOPX2e0MurIyfWEucYBRVOEEUMrOHqn/8mLqMjA',
      session_id: 'X3lUlvLELLYxeTx4yOVu6UDpasGEVO0Jbu+QFnm0cKQ',
      'm.relates_to': { rel_type: 'm.reference', event_id: poll },
    }).then((sent) => sent.event_id),
  membership: (client, { room, user }) =>
    client.getStateEvent(room, 'm.room.member', user).then((member) => member.membership),
  /** Whether the account's own identity vouches for one of its devices. */
  async vouched(client, { user }) {
    const devices = (await client.getCrypto().getUserDeviceInfo([user], true)).get(user);
    const states = await Promise.all(
      [...devices.keys()].map((device) => client.getCrypto().getDeviceVerificationStatus(user, device)));
    return states.some((state) => state?.signedByOwner);
  },
  /** The bytes of an attachment, in base64, decrypted if they are encrypted. */
  async download(client, { content }) {
    const address = client.mxcUrlToHttp(content.file?.url ?? content.url, undefined, undefined, undefined, true, true, true);
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${client.getAccessToken()}` } });
    if (!answer.ok) throw new Error(`download: ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return (content.file ? await decrypted(bytes, content.file) : bytes).toString('base64');
  },
};

async function decrypted(bytes, file) {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64');
  if (hash.replace(/=+$/, '') !== file.hashes.sha256.replace(/=+$/, '')) throw new Error('the hash differs');
  const key = await crypto.subtle.importKey('jwk', file.key, 'AES-CTR', false, ['decrypt']);
  const counter = Buffer.from(file.iv, 'base64');
  return Buffer.from(await crypto.subtle.decrypt({ name: 'AES-CTR', counter, length: 64 }, key, bytes));
}

async function obey({ id, as, do: deed, ...details }) {
  try {
    const ok = deed === 'login' ? await login(as, details) : await deeds[deed](people.get(as), details);
    tell({ id, ok: ok ?? true });
  } catch (failure) {
    log(failure);
    tell({ id, error: String(failure.message ?? failure) });
  }
}

// One after another for each person, side by side for several.
const ends = new Map();
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const wanted = JSON.parse(line);
    ends.set(wanted.as, (ends.get(wanted.as) ?? Promise.resolve()).then(() => obey(wanted)));
  })
  .on('close', () => process.exit());
