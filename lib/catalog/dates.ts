/**
 * The days on which Twilio's facts changed, or between which they must have changed. Both ends of a rule's validity are inclusive.
 */

/** When the newest pages were read. What holds on this day is what the library calls current. */
export const CATALOGUE_DATE = '2026-10-31';

/**
 * The last day of whatever the newest pages no longer show, where nobody knows since when: the day before they were read.
 * Being generous costs a little exposure to an address block of Twilio; guessing too early a day would cost calls.
 */
export const LAST_DAY_OF_REPLACED = '2026-10-30';

/**
 * The latest day on which the old text of the Voice SDK page, with the per-edge media ranges, can have been published: it speaks
 * of this day as the coming end of the migration.
 */
export const OLD_PAGE_LAST_SEEN = '2023-10-10';

/** `dateModified` of the page on SIP Interface over Interconnect. */
export const SIP_INTERFACE_INTERCONNECT_PAGE = '2026-06-22';

/** Release of the Voice JavaScript SDK 2.3.0, which is the first to use the `voice-js` hosts (changelog of the SDK). */
export const VOICE_JS_HOSTS_BEGIN = '2023-01-23';

/** The first calls were moved to the global media range. */
export const MEDIA_MIGRATION_BEGIN = '2023-09-26';

/** End of the migration for the Voice SDKs over the Internet, as announced. No later page contradicts it for the SDKs. */
export const VOICE_SDK_MEDIA_MIGRATION_END = '2023-10-10';

/** End for SIP over the Internet. It was to be 2023-10-10 as well; the text of the Voice SDK page of January 2024 moves it. */
export const SIP_MEDIA_MIGRATION_END = '2024-01-23';

/** The day on which media over Interconnect moved, for all products. */
export const INTERCONNECT_MEDIA_MIGRATION = '2024-02-21';

/**
 * From when the entries of sao-paulo-ix count. That exchange opened on a day that Twilio does not tell; the last text of the Voice
 * SDK page without it is of this day at the latest.
 */
export const SAO_PAULO_IX_OPENING = OLD_PAGE_LAST_SEEN;
