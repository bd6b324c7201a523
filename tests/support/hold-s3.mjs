// A server that speaks S3 and checks signatures, in the given folder, until it is told to stop (by its standard input) or killed.
import S3rver from '@20minutes/s3rver';

const server = new S3rver({ address: '127.0.0.1', port: 0, directory: process.argv[2], silent: true, configureBuckets: [{ name: 'fahrwasser' }] });
const { port } = await server.run();
console.log(port);
for await (const _ of process.stdin);
await server.close();
