/** One message as an outside receiver holds it. */
export type Received = { channel: 'email' | 'sms' | 'ai_call'; deliveryId: string; watermark: string };

type Mail = { message_id: string; headers: { key: string; value: string }[] };
type Delivery = { delivery_id: string; channel: string; body: string };

/** Everything that reached the receivers, read from their own listings. */
export async function readReceived(mailUrl: string, webhookUrl: string): Promise<Received[]> {
  const [mails, deliveries] = await Promise.all([
    readJson<{ messages: Mail[] }>(`${mailUrl}/messages`),
    readJson<{ deliveries: Delivery[] }>(`${webhookUrl}/deliveries`),
  ]);
  return [...mails.messages.map(fromMail), ...deliveries.deliveries.map(fromDelivery)];
}

function fromMail({ headers, message_id }: Mail): Received {
  const header = (name: string) => headers.find(({ key }) => key.toLowerCase() === name)?.value ?? '';
  return { channel: 'email', deliveryId: message_id, watermark: header('salesmesh-watermark').replaceAll(/\s/g, '') };
}

function fromDelivery({ channel, delivery_id, body }: Delivery): Received {
  const { marks = {} } = JSON.parse(body) as { marks?: Record<string, string> };
  const watermark = marks['Salesmesh-Watermark'] ?? '';
  return { channel: channel === 'sms' ? 'sms' : 'ai_call', deliveryId: delivery_id, watermark };
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
