/** Asks a gateway for its API description, as `helm test` does from inside the cluster: node infra/images/ask-gateway.ts URL */
const url = `${process.argv[2]}/openapi.json`;
const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
const { paths } = (await answer.json()) as { paths?: object };
const count = Object.keys(paths ?? {}).length;
if (count === 0) throw new Error(`${url} describes no path`);
process.stdout.write(`${url} describes ${count} paths\n`);
