// Journeys on one system, one after another; what kills a process or moves the clock comes last.
import './cards.journey.ts';
import './decision-events.journey.ts';
import './direct-send.journey.ts';
import './documentation.journey.ts';
import './forecasts.journey.ts';
import './screening.journey.ts';
import './sources.journey.ts';
import './tasks.journey.ts';
import './trace.journey.ts';
import './typed-client.journey.ts';
import './withdrawal.journey.ts';
