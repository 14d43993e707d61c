// Somebody on a homeserver who brings the bot into a room and talks to it: talk.mjs HOMESERVER BOT
// PASSWORD LINE=EXPECTED... With no line it only makes the bot's account. Says the lines one after
// another, each when the answer to the one before has come, and prints the answers.
const [homeserver, bot, password, ...lines] = process.argv.slice(2);
const PATIENCE = 60_000;

async function call(method, path, body, token) {
  const answer = await fetch(`${homeserver}/_matrix/client/v3/${path}`, {
    method,
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: body && JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${JSON.stringify(result)}`);
  }
  return result;
}

async function register(username, secret) {
  const auth = { type: "m.login.dummy" };
  return (await call("POST", "register", { username, password: secret, auth })).access_token;
}

const deadline = Date.now() + PATIENCE;
let since = "";

/** Reads what is new until something is as wanted. */
async function waitFor(token, room, what, wanted) {
  const seen = [];
  while (Date.now() < deadline) {
    const path = `sync?timeout=2000${since && `&since=${since}`}`;
    const sync = await call("GET", path, undefined, token);
    since = sync.next_batch;
    const here = sync.rooms?.join?.[room];
    for (const event of [...(here?.state?.events ?? []), ...(here?.timeline?.events ?? [])]) {
      if (event.sender === bot) {
        seen.push(event.content.body);
        if (wanted(event)) {
          return event;
        }
      }
    }
  }
  throw new Error(`${what} did not come, but: ${JSON.stringify(seen)}`);
}

if (lines.length === 0) {
  await register(bot, password);
} else {
  const token = await register("ann", password);
  const anybody = { preset: "public_chat", invite: [bot] };
  const { room_id: room } = await call("POST", "createRoom", anybody, token);
  // With two people in it a room would be a private conversation.
  await call("POST", `join/${room}`, {}, await register("ben", password));
  await waitFor(token, room, "the bot", (event) => event.content.membership === "join");
  for (const [number, line] of lines.entries()) {
    const [body, expected] = line.split("=");
    const path = `rooms/${room}/send/m.room.message/${number}`;
    await call("PUT", path, { msgtype: "m.text", body }, token);
    const answer = await waitFor(token, room, expected, (it) => it.content.body?.includes(expected));
    console.log(answer.content.body);
  }
}
