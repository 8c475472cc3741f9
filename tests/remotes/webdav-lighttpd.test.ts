import { lighttpd } from './servers/lighttpd.ts';
import { testWebdavServer } from './webdav-server.ts';

testWebdavServer(lighttpd);
