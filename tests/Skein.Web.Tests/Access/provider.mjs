// A real OpenID Connect provider on this machine, with people who exist only by their name: node provider.mjs FOLDER-OF-NODE_MODULES
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(process.argv[2] + '/'));
const { Provider } = await import(pathToFileURL(require.resolve('oidc-provider')).href);

const people = {
  lin: { email: 'lin@example.com', email_verified: true, name: '林静' },
  unverified: { email: 'lin@example.com', email_verified: false, name: 'Somebody' },
  newcomer: { email: 'newcomer@example.com', email_verified: true, name: '新同事' },
};

const server = createServer((request, response) => handle(request, response));
let handle = () => {};
server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(address, {
    clients: [{
      client_id: 'skein', client_secret: 'only-for-tests', grant_types: ['authorization_code'], response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/sign-in/provider/callback'],
    }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    cookies: { keys: ['only-for-tests'] },
  });
  // The tests start the product on whatever port is free.
  provider.Client.prototype.redirectUriAllowed = uri => new URL(uri).pathname === '/sign-in/provider/callback';
  handle = provider.callback();
  console.log(`ready ${address}`);
});
