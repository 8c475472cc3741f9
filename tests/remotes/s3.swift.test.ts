import { testS3Server } from './s3-server.ts';
import { s3Account, swift } from './servers/swift.ts';

testS3Server(swift, s3Account);
