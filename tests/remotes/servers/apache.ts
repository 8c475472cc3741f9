import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { account, serve, type Server } from './server.ts';

const modules = [
  'mpm_event', 'authn_core', 'authn_file', 'auth_basic', 'authz_core', 'authz_user', 'dav', 'dav_fs',
]; // prettier-ignore

/** A line of a password file as Apache and nginx read it. */
export function describeAccount(): string {
  const hash = createHash('sha1').update(account.password).digest('base64');
  return `${account.user}:{SHA}${hash}\n`;
}

/** mod_dav: 409 where a folder is missing, weak ETags. */
export const apache: Server = {
  name: 'apache',
  program: '/usr/sbin/apache2',
  packages: ['apache2'],
  start: () =>
    serve('apache', '/usr/sbin/apache2', ({ folder, files, port }) => {
      writeFileSync(`${folder}/users`, describeAccount());
      writeFileSync(
        `${folder}/apache.conf`,
        `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/log
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DavLockDB ${files}/.lock
DocumentRoot ${files}
<Directory ${files}>
  Dav On
  AuthType Basic
  AuthName vault
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`,
      );
      return ['-f', `${folder}/apache.conf`, '-DFOREGROUND'];
    }),
};
