import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { account, serve, type Server } from './server.ts';

const modules = [
  'mpm_event', 'authn_core', 'authn_file', 'auth_basic', 'auth_digest', 'authz_core', 'authz_user', 'dav', 'dav_fs',
]; // prettier-ignore

const realm = 'vault';

/** A line of a password file as Apache and nginx read it. */
export function describeAccount(): string {
  const hash = createHash('sha1').update(account.password).digest('base64');
  return `${account.user}:{SHA}${hash}\n`;
}

/** The same of a file for Digest. */
function describeDigestAccount(): string {
  const { user, password } = account;
  const hash = createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');
  return `${user}:${realm}:${hash}\n`;
}

function describeApache(name: string, authType: 'Basic' | 'Digest', users: string): Server {
  return {
    name,
    program: '/usr/sbin/apache2',
    packages: ['apache2'],
    start: () =>
      serve('apache', '/usr/sbin/apache2', ({ folder, files, port }) => {
        writeFileSync(`${folder}/users`, users);
        writeFileSync(
          `${folder}/apache.conf`,
          `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/log
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
${modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DavLockDB ${files}/.lock
DocumentRoot ${files}
<Directory ${files}>
  Dav On
  AuthType ${authType}
  AuthName ${realm}
  Auth${authType}Provider file
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`,
        );
        return ['-f', `${folder}/apache.conf`, '-DFOREGROUND'];
      }),
  };
}

/** mod_dav: 409 where a folder is missing, weak ETags. */
export const apache = describeApache('apache', 'Basic', describeAccount());

/** The same, where no password is sent but what proves that one has it. */
export const apacheDigest = describeApache('apache with Digest', 'Digest', describeDigestAccount());
