import type { Connection } from 'mongoose';

type Topology = { servers: ReadonlyMap<string, { isWritable: boolean }> };

/** Follows the driver's own monitor: up means that a member which takes writes is known. */
export function watchState(
  connection: Connection,
  { onStateChange }: { onStateChange?: (isUp: boolean) => void },
): { isUp(): boolean; stop(): void } {
  let isUp = true;
  const client = connection.getClient();
  const onChange = ({ newDescription }: { newDescription: Topology }) => {
    const isNowUp = [...newDescription.servers.values()].some((server) => server.isWritable);
    if (isNowUp === isUp) return;
    isUp = isNowUp;
    onStateChange?.(isUp);
  };
  client.on('topologyDescriptionChanged', onChange);
  onStateChange?.(true);
  return {
    isUp: () => isUp,
    stop: () => {
      client.off('topologyDescriptionChanged', onChange);
    },
  };
}
