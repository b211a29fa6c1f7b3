/**
 * How programs and the development provider name one another. Apart from the provider's settings, so that who only signs in does
 * not load the provider: it warns on loading that it knows no release of Node.js without long-term support.
 */

/** What tokens are for: the gateway checks the audience. */
export const audience = 'salesmesh';
export const scope = 'salesmesh';

/** The public client of the console and of programs that sign a person in. A native client may use any loopback port. */
export const consoleClientId = 'salesmesh-console';
export const redirectUri = 'http://127.0.0.1/signed-in';
/** The confidential client of a program that acts for itself. */
export const machineClientId = 'salesmesh-machine';
