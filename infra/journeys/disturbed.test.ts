// Journeys on one system, one after another: some kill processes, the last ones move the clock, never back.
import './permissions.journey.ts';
import './standing.journey.ts';
import './rights.journey.ts';
import './database-away.journey.ts';
import './opt-out.journey.ts';
import './impact.journey.ts';
