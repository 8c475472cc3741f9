import { writeFileSync } from 'node:fs';
import { account, serve, type Server } from './server.ts';

/** mod_webdav: an empty PUT into a folder that is missing answers 500. */
export const lighttpd: Server = {
  name: 'lighttpd',
  program: '/usr/lib/lighttpd/mod_webdav.so',
  packages: ['lighttpd', 'lighttpd-mod-webdav'],
  start: () =>
    serve('lighttpd', '/usr/sbin/lighttpd', ({ folder, files, port }) => {
      writeFileSync(`${folder}/users`, `${account.user}:${account.password}\n`);
      writeFileSync(
        `${folder}/lighttpd.conf`,
        `
server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${files}"
server.upload-dirs = ("${folder}")
auth.backend = "plain"
auth.backend.plain.userfile = "${folder}/users"
auth.require = ("" => ("method" => "basic", "realm" => "vault", "require" => "valid-user"))
webdav.activate = "enable"
`,
      );
      return ['-D', '-f', `${folder}/lighttpd.conf`];
    }),
};
