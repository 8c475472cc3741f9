import { apacheDigest } from './servers/apache.ts';
import { testWebdavServer } from './webdav-server.ts';

testWebdavServer(apacheDigest);
