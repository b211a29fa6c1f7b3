export type { DeliveryFinished, DeliveryFinishedInput } from './v1/DeliveryFinished.ts';
