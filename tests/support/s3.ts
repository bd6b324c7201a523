import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface TestS3 {
  /** As the setting FILES_URL takes it. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a server that speaks S3 on a free port, with the bucket `fahrwasser`. It knows one key, S3RVER. */
export async function startS3(): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), 'fahrwasser-s3-'));
  // It ciphers the places of its lists with something old.
  const child = spawn(process.execPath, ['--openssl-legacy-provider', resolve(import.meta.dirname, 'hold-s3.mjs'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${Number(line.toString())}/fahrwasser`,
    async stop() {
      child.kill();
      await once(child, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
