// A bot that only echoes, on matrix-bot-sdk: what the round trip of a message is compared with.
//   node echo.mjs HOMESERVER USER TOKEN FILE
import Module from 'node:module';

// It wants its encryption, which is fetched from elsewhere when it is installed, also where it is not used.
const load = Module._load;
Module._load = (name, ...rest) => (name === '@matrix-org/matrix-sdk-crypto-nodejs' ? {} : load(name, ...rest));
const { AutojoinRoomsMixin, LogLevel, LogService, MatrixClient, SimpleFsStorageProvider } =
  await import('matrix-bot-sdk');

const [homeserver, user, token, file] = process.argv.slice(2);
LogService.setLevel(LogLevel.ERROR);
const client = new MatrixClient(homeserver, token, new SimpleFsStorageProvider(file));
AutojoinRoomsMixin.setupOnClient(client);
client.on('room.message', async (room, event) => {
  const body = event.content?.body ?? '';
  if (event.sender !== user && event.content?.msgtype === 'm.text') {
    await client.sendMessage(room, { msgtype: 'm.notice', body, format: 'org.matrix.custom.html', formatted_body: body });
  }
});
await client.start();
console.log('ready');
