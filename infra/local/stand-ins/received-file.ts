import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';

/** What a receiver keeps, one file an item, named by the hash of its id, so that an id arriving again is known after a restart too. */
export type ReceivedFiles = {
  /** Durable when it resolves. False when the id was there before; nothing is changed then. */
  add(id: string, content: Uint8Array | string): Promise<boolean>;
  read(id: string): Promise<Buffer | undefined>;
  /** Oldest first. */
  list(): Promise<{ readonly content: Buffer; readonly receivedAt: Date }[]>;
};

export async function receivedFiles(folder: string): Promise<ReceivedFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string) => `${folder}/${createHash('sha256').update(id).digest('hex')}`;
  const adding = new Map<string, Promise<boolean>>();

  async function add(id: string, content: Uint8Array | string): Promise<boolean> {
    const path = pathOf(id);
    if ((await readIfPresent(path)) !== undefined) return false;
    const partPath = `${folder}/.part-${crypto.randomUUID()}`;
    const file = await open(partPath, 'wx', 0o600);
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(partPath, path);
    return true;
  }

  return {
    // Two deliveries of one id at once wait for each other: only the first may find the place empty.
    add: (id, content) => {
      const earlier = adding.get(id) ?? Promise.resolve(false);
      const own = earlier.then(() => add(id, content)).finally(() => adding.get(id) === own && adding.delete(id));
      adding.set(id, own);
      return own;
    },
    read: (id) => readIfPresent(pathOf(id)),
    list: async () => {
      const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
      const items = names.map(async (name) => {
        const path = `${folder}/${name}`;
        const [content, { mtime }] = await Promise.all([readFile(path), stat(path)]);
        return { content, receivedAt: mtime };
      });
      return (await Promise.all(items)).sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
    },
  };
}

async function readIfPresent(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
